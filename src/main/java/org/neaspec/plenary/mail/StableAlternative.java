package org.neaspec.plenary.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Alternatives with a boundary made from what stands between, instead of from the clock. */
final class StableAlternative extends MimeMultipart {

    private StableAlternative(String boundary) {
        super("alternative");
        var type = new ContentType("multipart", "alternative", null);
        type.setParameter("boundary", boundary);
        contentType = type.toString();
    }

    static StableAlternative of(BodyPart text, BodyPart html, String both) throws MessagingException {
        var alternatives = new StableAlternative("=_" + digest(both));
        alternatives.addBodyPart(text);
        alternatives.addBodyPart(html);
        return alternatives;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

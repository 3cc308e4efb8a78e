package org.neaspec.plenary.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Parts of a mail with a boundary made from what stands between, instead of from the clock. */
final class StableMultipart extends MimeMultipart {

    private StableMultipart(String subtype, String boundary) {
        super(subtype);
        var type = new ContentType("multipart", subtype, null);
        type.setParameter("boundary", boundary);
        contentType = type.toString();
    }

    /** @param seed what tells these parts from others; the boundary is made of it */
    static StableMultipart of(String subtype, String seed, BodyPart... parts) throws MessagingException {
        var whole = new StableMultipart(subtype, "=_" + digest(subtype + '|' + seed));
        for (BodyPart part : parts) {
            whole.addBodyPart(part);
        }
        return whole;
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

package org.neaspec.plenary.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.neaspec.plenary.shared.Secrets;

/** Signs the short texts that travel in the shell's cookies. */
@Singleton
class TokenSigner {

    private final Secrets secrets;

    TokenSigner(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The signature of a text for one purpose, as base64url without padding. */
    String sign(String purpose, String text) {
        byte[] signature = secrets.sign(purpose, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** Whether the signature belongs to the text and purpose, compared in constant time. */
    boolean verify(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}

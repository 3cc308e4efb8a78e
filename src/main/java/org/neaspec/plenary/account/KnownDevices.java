package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/**
 * Recognises a browser that has signed in to an account before, by a signed cookie (OWASP "device cookies"). Its wrong
 * attempts are counted apart, so that strangers who try passwords cannot lock the owner out.
 */
@Singleton
class KnownDevices {

    private static final int NONCE = 16;

    private final Secrets secrets;

    KnownDevices(Secrets secrets) {
        this.secrets = secrets;
    }

    String remember(String email) {
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(NONCE));
        return nonce + '.' + signature(email, nonce);
    }

    /** The name of this device, if it has signed in to this account before. */
    Optional<String> recognise(String email, String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String nonce = cookie.substring(0, dot);
        byte[] expected = signature(email, nonce).getBytes(StandardCharsets.UTF_8);
        byte[] given = cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(nonce) : Optional.empty();
    }

    private String signature(String email, String nonce) {
        byte[] signed = secrets.sign("known-device", (email + '|' + nonce).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }
}

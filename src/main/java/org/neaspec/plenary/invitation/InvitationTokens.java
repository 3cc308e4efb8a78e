package org.neaspec.plenary.invitation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.Secrets;

/**
 * The secret part of the links of this room: 256 bits, derived from a stored random nonce under the installation's key; the
 * database keeps the nonce and the token's SHA-256.
 */
@Singleton
class InvitationTokens {

    static final String INVITATION = "invitation";
    static final String PRIVATE = "private";

    private static final int LENGTH = 43;

    private final Secrets secrets;

    InvitationTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    String token(String purpose, byte[] nonce) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign(purpose, nonce));
    }

    static boolean possible(String token) {
        return token.length() == LENGTH;
    }

    static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}

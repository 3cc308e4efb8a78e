package org.neaspec.plenary.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that tell nothing: not when a thing was made, nor how many there are. */
public final class RandomIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No I, L, O, U, 0 or 1: a reference is read aloud at a desk. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private RandomIds() {}

    /** A random UUID (RFC 9562, version 4) as the public id of a row. */
    public static String publicId() {
        return UUID.randomUUID().toString();
    }

    /** A reference that people quote, such as {@code 7KQ4-M2XD}. */
    public static String reference() {
        var text = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Random bytes from a cryptographic source. */
    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

package org.neaspec.plenary.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The fingerprint of a file, RFC 9110 8.8.3; weak, because the compressed answer has it too.
 *
 * @param value as it stands in the header, {@code W/"..."}
 */
public record ETag(String value) {

    private static final int ENOUGH = 16;

    public static ETag of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ENOUGH));
            return new ETag("W/\"" + tag + "\"");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Whether an If-None-Match header names this file; compared weakly, as RFC 9110 13.1.2 wants. */
    public boolean isNamedIn(String ifNoneMatch) {
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(this::same);
    }

    private boolean same(String tag) {
        return opaque(tag).equals(opaque(value));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}

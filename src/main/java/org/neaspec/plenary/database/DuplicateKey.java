package org.neaspec.plenary.database;

/** A unique key refused a row. */
public final class DuplicateKey {

    private static final int ER_DUP_ENTRY = 1062;

    private DuplicateKey() {}

    /** True if a unique key is why this was thrown. */
    public static boolean isCause(Throwable thrown) {
        return SqlCauses.of(thrown).anyMatch(cause -> cause.getErrorCode() == ER_DUP_ENTRY);
    }
}

package org.neaspec.plenary.database;

import java.sql.SQLTransientConnectionException;

/** The database did not answer: it is stopped, out of reach, or all its connections are taken. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** True if that is why this was thrown. */
    public static boolean isCause(Throwable thrown) {
        return SqlCauses.of(thrown)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || String.valueOf(cause.getSQLState()).startsWith("08"));
    }
}

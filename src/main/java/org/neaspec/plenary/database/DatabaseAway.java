package org.neaspec.plenary.database;

import java.sql.SQLTransientConnectionException;

/** The database did not answer: it is stopped, out of reach, or all its connections are taken. */
public final class DatabaseAway {

    /** What the pool says, without an SQL state, of a connection that it gave up in the middle of its use. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseAway() {}

    /** True if that is why this was thrown. */
    public static boolean isCause(Throwable thrown) {
        return SqlCauses.of(thrown)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || String.valueOf(cause.getSQLState()).startsWith("08")
                        || GIVEN_UP.equals(cause.getMessage()));
    }
}

package org.neaspec.plenary.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server somebody named: tried once before the pool does, so that a wrong address is told in one sentence. */
final class ConfiguredDatabase {

    private ConfiguredDatabase() {}

    static void mustAnswer(String url, @Nullable String user, @Nullable String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new StartupFailure(
                    "The database at " + JdbcUrl.shown(url) + " cannot be used (" + reason(e)
                            + "): check JDBC_URL, JDBC_USER and JDBC_PASSWORD.",
                    e);
        }
    }

    /** The driver wraps "Connection refused" in three layers that say less. */
    private static String reason(Throwable thrown) {
        Throwable root =
                Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).reduce(thrown, (outer, inner) -> inner);
        return String.valueOf(root.getMessage());
    }
}

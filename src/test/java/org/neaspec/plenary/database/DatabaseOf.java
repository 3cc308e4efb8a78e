package org.neaspec.plenary.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The embedded database of a data folder whose application does not run. */
public final class DatabaseOf {

    private DatabaseOf() {}

    /** Something to do with a database. */
    public interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    /** Starts the server, runs the statements and stops it. */
    public static void folder(Path data, String... statements) throws SQLException {
        started(data, server -> {
            execute(server.url(), server.password(), statements);
            return true;
        });
    }

    /**
     * A database as an earlier build left it, brought to today's.
     *
     * @param from the last migration of that build
     * @param rows what it had written
     */
    public static <T> T upgraded(Path data, String from, String[] rows, Work<T> work) throws SQLException, IOException {
        DataFolder.delete(data.resolve("database"));
        return started(data, server -> {
            String url = JdbcUrl.complete(server.url());
            migrate(url, server.password(), from);
            execute(url, server.password(), rows);
            migrate(url, server.password(), "latest");
            try (var connection = DriverManager.getConnection(url, ServerProcess.USER, server.password())) {
                return work.with(connection);
            }
        });
    }

    private interface ServerWork<T> {

        T with(ServerProcess server) throws SQLException;
    }

    private static <T> T started(Path data, ServerWork<T> work) throws SQLException {
        var database = new EmbeddedDatabase(new DatabaseKind(DatabaseKind.EMBEDDED, "", data.toString(), false));
        try {
            return work.with(database.start());
        } finally {
            database.onDestroyed(null);
        }
    }

    private static void migrate(String url, String password, String target) {
        Flyway.configure()
                .dataSource(url, ServerProcess.USER, password)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void execute(String url, String password, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, ServerProcess.USER, password);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

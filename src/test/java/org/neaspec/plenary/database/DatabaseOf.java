package org.neaspec.plenary.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a data folder whose application does not run. */
public final class DatabaseOf {

    private DatabaseOf() {}

    /** Starts the server, runs the statements and stops it. */
    public static void folder(Path data, String... statements) throws SQLException {
        var database = new EmbeddedDatabase(new DatabaseKind(DatabaseKind.EMBEDDED, "", data.toString()));
        try {
            ServerProcess server = database.start();
            try (var connection = DriverManager.getConnection(server.url(), ServerProcess.USER, server.password());
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        } finally {
            database.onDestroyed(null);
        }
    }
}

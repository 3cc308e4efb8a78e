package org.neaspec.plenary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** The program files in it are kept from test to test. */
    private static final Path FOLDER = Path.of("target", "embedded-database-test");

    private EmbeddedDatabase database;

    @BeforeEach
    void beginWithAnEmptyFolder() throws IOException {
        DataFolder.delete(FOLDER.resolve("database"));
        database = database();
    }

    @AfterEach
    void stop() {
        database.onDestroyed(null);
    }

    private static EmbeddedDatabase database() {
        return new EmbeddedDatabase(new DatabaseKind(DatabaseKind.EMBEDDED, "", FOLDER.toString(), true));
    }

    @Test
    void data_survive_a_restart() throws SQLException {
        ServerProcess first = database.start();
        database.migrating();
        database.migrated(true);
        execute(first, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('Улаанбаатар 😀')");
        database.onDestroyed(null);
        assertThat(first.process().toHandle().isAlive()).isFalse();

        database = database();
        ServerProcess second = database.start();
        assertThat(ask(second, "SELECT word FROM kept")).isEqualTo("Улаанбаатар 😀");
        assertThat(second.password()).isNotEqualTo(first.password());
    }

    @Test
    void a_second_instance_is_refused_in_one_sentence() {
        database.start();
        EmbeddedDatabase second = database();
        assertThatThrownBy(second::start)
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("Another Plenary is running on the data folder");
        second.onDestroyed(null);
    }

    @Test
    void a_server_whose_application_was_killed_is_taken_over() throws Exception {
        ServerProcess orphan;
        // As the operating system leaves it after kill -9: the lock is free, the server runs on.
        try (DataFolder folder = DataFolder.open(FOLDER)) {
            Binaries binaries = Binaries.unpackedIn(folder);
            FirstRun.prepare(folder, binaries);
            FirstRun.finished(folder);
            orphan = ServerProcess.start(folder, binaries, true);
            execute(orphan, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('still here')");
        }
        assertThat(orphan.process().isAlive()).isTrue();

        ServerProcess server = database.start();
        assertThat(orphan.process().toHandle().isAlive()).isFalse();
        assertThat(ask(server, "SELECT word FROM kept")).isEqualTo("still here");
    }

    @Test
    void a_pid_file_that_names_some_other_process_does_not_end_it() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try (DataFolder folder = DataFolder.open(FOLDER)) {
            LeftOver.note(folder, other);
        }
        database.start();
        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void first_tables_that_were_cut_off_are_made_again() throws Exception {
        ServerProcess first = database.start();
        execute(first, "CREATE TABLE half_made (word VARCHAR(20))");
        database.onDestroyed(null);
        database = database();
        assertThat(ask(database.start(), "SELECT COUNT(*) FROM information_schema.tables WHERE table_name='half_made'"))
                .isEqualTo("0");

        database.migrating();
        database.migrated(true);
        execute(database.start(), "CREATE TABLE complete (word VARCHAR(20))");
        database.onDestroyed(null);
        database = database();
        assertThat(ask(database.start(), "SELECT COUNT(*) FROM information_schema.tables WHERE table_name='complete'"))
                .isEqualTo("1");
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws IOException {
        int port = database.start().port();
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (var address : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void it_behaves_like_mysql() throws SQLException {
        ServerProcess server = database.start();
        assertThat(ask(server, "SELECT @@global.sql_mode").split(","))
                .containsExactlyInAnyOrder(JdbcUrl.SQL_MODE.split(","));
        assertThat(ask(server, "SELECT @@global.transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(ask(server, "SELECT @@global.time_zone")).isEqualTo("+00:00");
        assertThat(ask(
                        server,
                        "SELECT CONCAT(default_character_set_name, ' ', default_collation_name)"
                                + " FROM information_schema.schemata WHERE schema_name = 'plenary'"))
                .isEqualTo("utf8mb4 utf8mb4_unicode_ci");
        assertThat(ask(server, "SELECT @@session.collation_connection")).isEqualTo("utf8mb4_unicode_ci");
    }

    @Test
    void nothing_secret_lies_open() throws IOException {
        database.start();
        assertThat(FOLDER.resolve("database.init")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve("database"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve("database.log"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_migration_that_fails_is_told_in_one_sentence_then_and_on_the_next_start(@TempDir Path migrations)
            throws IOException {
        ServerProcess server = database.start();
        Files.writeString(migrations.resolve("V001__half.sql"), "CREATE TABLE a (b INT); CREATE TABEL c (d INT);");
        assertThat(sentenceOfMigrating(server, migrations))
                .startsWith("A migration did not work: Failed to execute script V001__half.sql (You have an error")
                .contains("PLENARY_REPAIR=true")
                .doesNotContain("\n");
        assertThat(sentenceOfMigrating(server, migrations))
                .startsWith("The migration to version 001 (half) stopped half way on an earlier start:")
                .contains("PLENARY_REPAIR=true")
                .doesNotContain("\n");
    }

    private static String sentenceOfMigrating(ServerProcess server, Path migrations) {
        Flyway flyway = Flyway.configure()
                .dataSource(server.url(), ServerProcess.USER, server.password())
                .locations("filesystem:" + migrations)
                .load();
        try {
            flyway.migrate();
            return "no failure";
        } catch (FlywayException e) {
            return StartupFailure.sentence(new IllegalStateException(e)).orElseThrow();
        }
    }

    private static void execute(ServerProcess server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(ServerProcess server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(ServerProcess server) throws SQLException {
        return DriverManager.getConnection(JdbcUrl.complete(server.url()), ServerProcess.USER, server.password());
    }
}

package org.neaspec.plenary.database;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes the server's system tables when there are none yet. */
final class FirstRun {

    /** One statement a line, as the server's bootstrap mode reads them. Without the root line, root gets no password. */
    private static final String PREAMBLE = """
            create database mysql;
            use mysql;
            set @auth_root_socket='root';
            """;

    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private FirstRun() {}

    static void prepare(DataFolder folder, Binaries binaries) throws IOException, InterruptedException {
        if (Files.exists(folder.database()) && Files.notExists(folder.unfinished())) {
            return;
        }
        // Killed while its first tables were made: nobody has stored anything yet.
        DataFolder.delete(folder.database());
        Path unfinished = DataFolder.fresh(folder.database().resolveSibling("database.part"));
        Process server = ServerProcess.launch(folder, command(folder, binaries, unfinished));
        try (Writer input = server.outputWriter(StandardCharsets.UTF_8)) {
            input.write(PREAMBLE);
            for (String script : SCRIPTS) {
                input.write(Files.readString(binaries.share().resolve(script)));
                input.write('\n');
            }
        } catch (IOException brokenPipe) {
            // The server ended early; its exit code and log say why.
            server.waitFor();
        }
        if (server.waitFor() != 0) {
            throw ServerProcess.failed(folder, "could not be set up");
        }
        Files.createFile(unfinished.resolve(folder.unfinished().getFileName()));
        // Only a complete set of tables gets the name.
        Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** From now on the database holds what people entered. */
    static void finished(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.unfinished());
    }

    private static List<String> command(DataFolder folder, Binaries binaries, Path data) {
        Stream<String> options = Stream.of(
                "--bootstrap",
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--default-storage-engine=Aria",
                "--max-allowed-packet=8M",
                "--innodb-buffer-pool-size=16M",
                "--innodb-log-file-size=32M",
                "--skip-ssl",
                "--skip-networking");
        return Stream.concat(binaries.commonOptions(folder, data), options).toList();
    }
}

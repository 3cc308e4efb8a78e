package org.neaspec.plenary.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.Application;

/** What the person at the console reads when a start fails, from a Java process of its own. */
class StartUpTest {

    @Test
    void a_database_that_does_not_answer_is_told_in_one_line() throws Exception {
        assertThat(failedStart(Map.of("JDBC_URL", "jdbc:mysql://127.0.0.1:1/plenary?password=hidden")))
                .isEqualTo("Plenary did not start. The database at jdbc:mysql://127.0.0.1:1/plenary cannot be used"
                        + " (Connection refused): check JDBC_URL, JDBC_USER and JDBC_PASSWORD.");
    }

    @Test
    void an_address_that_is_taken_is_told_in_one_line_and_leaves_no_server_behind() throws Exception {
        Path data = Path.of("target", "start-up-test");
        DataFolder.delete(data.resolve("database"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(failedStart(Map.of("SERVER_PORT", port, "PLENARY_DATA", data.toString())))
                    .isEqualTo("Plenary did not start. It cannot listen on 127.0.0.1:" + port
                            + ": stop what runs there, or choose another address with SERVER_PORT and SERVER_HOST.");
        }
        assertThat(data.resolve("database")).isDirectory();
        assertThat(data.resolve("database.pid")).doesNotExist();
    }

    /** Starts it, waits for its end and gives the last line it printed; a stack trace would end otherwise. */
    private static String failedStart(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "start-up", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile="
                        + Path.of("target", "classes", "logback.xml").toUri(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
        return Files.readString(output, StandardCharsets.UTF_8).strip().lines().reduce("", (before, line) -> line);
    }
}

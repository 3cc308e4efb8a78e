package org.neaspec.plenary.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The running server: its process, its port on the loopback address and the password of this run. */
record ServerProcess(Process process, int port, String password) {

    static final String USER = "plenary";
    static final String SCHEMA = "plenary";

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORTS_TRIED = 3;

    /** @param outlivesPower whether each commit is on the disk before it is answered, not only with the operating system */
    static ServerProcess start(DataFolder folder, Binaries binaries, boolean outlivesPower)
            throws IOException, InterruptedException {
        for (int tried = 1; ; tried++) {
            String password = randomPassword();
            int port = freePort();
            writeInitFile(folder, password);
            Process process = launch(folder, command(folder, binaries, port, outlivesPower));
            if (answers(process, port)) {
                Files.delete(folder.initFile());
                return new ServerProcess(process, port, password);
            }
            LeftOver.stop(process.toHandle());
            // Somebody may have taken the port between looking and binding.
            if (tried == PORTS_TRIED || !log(folder).contains("Bind on TCP/IP port")) {
                Files.delete(folder.initFile());
                throw failed(folder, "did not start");
            }
        }
    }

    /** Starts the server program with its output in the log; the log before goes to "database.log.old". */
    static Process launch(DataFolder folder, List<String> command) throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(
                    folder.log(), folder.log().resolveSibling("database.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        DataFolder.fresh(folder.temporary());
        DataFolder.writePrivately(folder.log(), "");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.log().toFile())
                    .start();
            LeftOver.note(folder, process);
            return process;
        } catch (IOException e) {
            // A musl system says so here: the program's loader is missing.
            throw StartupFailure.noServerHere(String.valueOf(e.getMessage()));
        }
    }

    static StartupFailure failed(DataFolder folder, String what) throws IOException {
        String log = log(folder);
        if (log.contains("loading shared libraries") || log.contains("Library not loaded") || log.contains("GLIBC")) {
            return StartupFailure.noServerHere(
                    log.lines().findFirst().orElse("a library is missing").strip());
        }
        return new StartupFailure("The embedded database " + what + ": the reason is at the end of " + folder.log()
                + "; a server of your own can be named with JDBC_URL, JDBC_USER and JDBC_PASSWORD.");
    }

    private static String log(DataFolder folder) throws IOException {
        return new String(Files.readAllBytes(folder.log()), StandardCharsets.ISO_8859_1);
    }

    private static List<String> command(DataFolder folder, Binaries binaries, int port, boolean outlivesPower) {
        Stream<String> options = Stream.of(
                "--port=" + port,
                "--bind-address=" + LOOPBACK,
                "--socket=",
                "--init-file=" + folder.initFile(),
                "--pid-file=" + folder.temporary().resolve("server.pid"),
                // A key pair for TLS at every start takes seconds, and nothing leaves this machine.
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--local-infile=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--sql-mode=" + JdbcUrl.SQL_MODE,
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--performance-schema=OFF",
                "--max-connections=50",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=32M",
                "--innodb-log-buffer-size=4M",
                "--innodb-flush-log-at-trx-commit=" + (outlivesPower ? 1 : 2),
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M");
        return Stream.concat(binaries.commonOptions(folder, folder.database()), options)
                .toList();
    }

    private static void writeInitFile(DataFolder folder, String password) throws IOException {
        DataFolder.writePrivately(folder.initFile(), """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE OR REPLACE USER %2$s@'%3$s' IDENTIFIED BY '%4$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO %2$s@'%3$s';
                """.formatted(SCHEMA, USER, LOOPBACK, password));
    }

    /** True once the server greets on its port, false when it ended or stayed silent. */
    private static boolean answers(Process process, int port) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(loopback(), port), 1000);
                socket.setSoTimeout(1000);
                if (socket.getInputStream().read() >= 0 && process.isAlive()) {
                    return true;
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    /** The address itself, not a name that some machines resolve to ::1. */
    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String url() {
        return "jdbc:mysql://" + LOOPBACK + ":" + port + "/" + SCHEMA + "?sslMode=DISABLED";
    }

    void stop(DataFolder folder) throws IOException, InterruptedException {
        LeftOver.stop(process.toHandle());
        Files.deleteIfExists(folder.pidFile());
    }
}

package org.neaspec.plenary.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as its own process, with its embedded database, and what both cost (Linux only). */
final class Node implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final int port;
    private final Path log;
    private final Duration firstPage;

    private Node(Process process, int port, Path log, Duration firstPage) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.firstPage = firstPage;
    }

    /** CPU used so far, in milliseconds. */
    record Cpu(double application, double database) {}

    static Node start(Path jar, List<String> jvmOptions, Path data, Path log) throws Exception {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("PLENARY_DATA", data.toAbsolutePath().toString());
        builder.environment().keySet().removeAll(List.of("JDBC_URL", "MAIL_HOST"));
        var started = System.nanoTime();
        var process = builder.start();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended:\n" + Files.readString(log));
            }
            try (var connection = new Connection(port)) {
                if (connection.get("/", "").status() == 200) {
                    return new Node(process, port, log, Duration.ofNanos(System.nanoTime() - started));
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    int port() {
        return port;
    }

    Duration firstPage() {
        return firstPage;
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    Cpu cpu() throws IOException {
        double database = 0;
        for (var child : process.children().toList()) {
            database += cpuOf(child.pid());
        }
        return new Cpu(cpuOf(process.pid()), database);
    }

    /** Resident memory of the Java process and of its database, in MiB. */
    long[] residentMebibytes() throws IOException {
        long database = 0;
        for (var child : process.children().toList()) {
            database += resident(child.pid());
        }
        return new long[] {resident(process.pid()) / 1024, database / 1024};
    }

    private static double cpuOf(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
    }

    private static long resident(long pid) throws IOException {
        var matcher =
                Pattern.compile("VmRSS:\\s+(\\d+)").matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

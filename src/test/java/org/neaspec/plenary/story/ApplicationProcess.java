package org.neaspec.plenary.story;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.neaspec.plenary.Application;

/** The application as people run it: a Java process of its own, with its embedded database, without anything of the tests. */
final class ApplicationProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI site;

    private ApplicationProcess(Process process, URI site) {
        this.process = process;
        this.site = site;
    }

    /** Starts it and waits until it answers; the end of its output is in the log. */
    static ApplicationProcess start(int port, Path data, Path log, Map<String, String> environment) {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                withoutTests(),
                Application.class.getName()));
        builder.environment().keySet().removeIf(name -> name.startsWith("JDBC_") || name.startsWith("MAIL_"));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        Integer.toString(port),
                        "PLENARY_DATA",
                        data.toAbsolutePath().toString()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var started = new ApplicationProcess(process, URI.create("http://localhost:" + port));
            started.awaitFirstAnswer(log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI site() {
        return site;
    }

    /** kill -9: nothing of it runs any more, least of all its shutdown hooks; its database server is left behind. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** kill -9 for the database server too, as a power cut would. */
    void killWithDatabase() {
        ProcessHandle server = database();
        process.destroyForcibly();
        server.destroyForcibly();
        server.onExit().join();
        await();
    }

    /** SIGTERM, as an operator stops it. */
    void stop() {
        process.destroy();
        await();
    }

    /** Stops the database server in its tracks, for as long as the action takes. */
    void whileDatabaseHangs(Runnable action) {
        long server = database().pid();
        signal("-STOP", server);
        try {
            action.run();
        } finally {
            signal("-CONT", server);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    private ProcessHandle database() {
        return process.toHandle()
                .descendants()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFirstAnswer(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Reader visitor = Reader.visitor(site);
        while (true) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not start: see " + log);
            }
            try {
                if (visitor.get("/health").status() == 200) {
                    return;
                }
                Thread.sleep(50);
            } catch (UncheckedIOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

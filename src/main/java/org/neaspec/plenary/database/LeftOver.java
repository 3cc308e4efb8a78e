package org.neaspec.plenary.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of an earlier run whose Plenary was killed: it still holds the files, so it is found by its pid file and stopped. */
final class LeftOver {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);
    private static final long PATIENCE_SECONDS = 30;

    private LeftOver() {}

    /** Notes the process in the pid file: its number, and when it began, since numbers are used again. */
    static void note(DataFolder folder, Process server) throws IOException {
        String started = server.info().startInstant().map(Instant::toString).orElse("");
        DataFolder.writePrivately(folder.pidFile(), server.pid() + " " + started);
    }

    static void stop(DataFolder folder) throws IOException, InterruptedException {
        Optional<ProcessHandle> old = noted(folder);
        if (old.isPresent()) {
            LOG.info("Stopping the database server that an earlier run left behind");
            stop(old.get());
        }
        Files.deleteIfExists(folder.pidFile());
    }

    /** Asks the process to end, and makes it end when it does not listen. */
    static void stop(ProcessHandle server) throws InterruptedException {
        server.destroy();
        if (!endsWithin(server, PATIENCE_SECONDS)) {
            LOG.warn("The database server does not stop, killing it");
            server.destroyForcibly();
            endsWithin(server, PATIENCE_SECONDS);
        }
    }

    private static boolean endsWithin(ProcessHandle server, long seconds) throws InterruptedException {
        try {
            server.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ProcessHandle> noted(DataFolder folder) throws IOException {
        if (Files.notExists(folder.pidFile())) {
            return Optional.empty();
        }
        String[] words = Files.readString(folder.pidFile()).strip().split(" ", 2);
        if (words.length < 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServer(process, words[1]));
    }

    private static boolean isServer(ProcessHandle process, String started) {
        boolean named = process.info()
                .command()
                .filter(command -> command.contains("mariadbd") || command.contains("mysqld"))
                .isPresent();
        // The clock may have been set since: a few seconds of difference are the same process.
        boolean sameStart = process.info()
                .startInstant()
                .filter(instant -> !started.isEmpty())
                .filter(instant ->
                        Duration.between(Instant.parse(started), instant).abs().toSeconds() < 5)
                .isPresent();
        return named && sameStart;
    }
}

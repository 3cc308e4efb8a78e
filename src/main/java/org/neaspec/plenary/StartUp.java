package org.neaspec.plenary;

import io.micronaut.context.env.Environment;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neaspec.plenary.database.StartupFailure;

/** Starts the application, or says in one sentence why it cannot and ends with exit code 1. */
final class StartUp extends Micronaut {

    @Override
    @SuppressWarnings("SystemOut") // A person at the console reads this, whatever the log is set to.
    protected void handleStartupException(Environment environment, Throwable thrown) {
        if (isEnding()) {
            return;
        }
        Optional<String> sentence = StartupFailure.sentence(thrown).or(() -> taken(thrown));
        System.err.println("Plenary did not start. " + sentence.orElse("This is a fault in it:"));
        if (sentence.isEmpty()) {
            thrown.printStackTrace();
        }
        // The JVM's shutdown hooks stop an embedded database.
        System.exit(1);
    }

    /** Somebody stopped the start: what fails now fails for that reason. */
    private static boolean isEnding() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }

    private static Optional<String> taken(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(ServerStartupException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()).replaceFirst(".* on ", ""))
                .map(address -> "It cannot listen on " + address
                        + ": stop what runs there, or choose another address with SERVER_PORT and SERVER_HOST.")
                .findFirst();
    }
}

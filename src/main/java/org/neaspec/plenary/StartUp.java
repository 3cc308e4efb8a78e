package org.neaspec.plenary;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neaspec.plenary.database.StartupFailure;

/** Starts the application, or says in one sentence why it cannot and ends with exit code 1. */
final class StartUp extends Micronaut {

    /** How Micronaut's own exception begins. */
    private static final String NOT_LISTENING = "Unable to start Micronaut server on ";

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
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(message -> message.startsWith(NOT_LISTENING))
                .map(message -> message.substring(NOT_LISTENING.length()))
                .map(address -> "It cannot listen on " + address
                        + ": stop what runs there, or choose another address with SERVER_PORT and SERVER_HOST.")
                .findFirst();
    }
}

package org.neaspec.plenary;

import io.micronaut.context.env.Environment;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import java.net.BindException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.neaspec.plenary.database.StartupFailure;

/** Starts the application, or says in one sentence why it cannot and ends with exit code 1. */
final class StartUp extends Micronaut {

    @Override
    @SuppressWarnings("SystemOut") // A person at the console reads this, with or without a log.
    protected void handleStartupException(Environment environment, Throwable thrown) {
        System.err.println("Plenary did not start. " + sentence(environment, thrown));
        System.exit(1);
    }

    private static String sentence(Environment environment, Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(30)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof StartupFailure) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof BindException || cause instanceof ServerStartupException) {
                return "Port " + environment.getProperty("micronaut.server.port", String.class, "8080")
                        + " is taken or may not be used: stop what runs there, or choose another with SERVER_PORT.";
            }
        }
        return "";
    }
}

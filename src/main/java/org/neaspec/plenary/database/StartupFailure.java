package org.neaspec.plenary.database;

import java.io.Serial;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A reason not to start that the person at the console can act on: the message is one sentence for them. */
public final class StartupFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StartupFailure(String sentence) {
        super(sentence);
    }

    public StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static StartupFailure noServerHere(String why) {
        return new StartupFailure("The embedded database does not run here (" + why
                + "): set JDBC_URL, JDBC_USER and JDBC_PASSWORD to use a MySQL or MariaDB server.");
    }

    /** What to tell the person at the console, if the database is why the start failed. */
    public static Optional<String> sentence(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(StartupFailure.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .or(() -> MigrationTrouble.sentence(thrown));
    }
}

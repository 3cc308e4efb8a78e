package org.neaspec.plenary.database;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Says what to do when the schema could not be brought up to date. */
final class MigrationTrouble {

    /** Neither MySQL nor MariaDB takes back a half-made change of the schema. */
    private static final String REPAIR = "put the database back from its back-up, or undo by hand what was half done,"
            + " and start once with PLENARY_REPAIR=true (Flyway's repair).";

    private MigrationTrouble() {}

    static Optional<String> sentence(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(FlywayException.class::isInstance)
                .map(FlywayException.class::cast)
                .map(MigrationTrouble::sentence)
                .findFirst();
    }

    private static String sentence(FlywayException e) {
        String message = String.valueOf(e.getMessage());
        if (!(e instanceof FlywayValidateException)) {
            String reason =
                    SqlCauses.of(e).map(Throwable::getMessage).findFirst().orElse("see the log");
            return "A migration did not work: " + firstLine(message) + " (" + firstLine(reason) + "); " + REPAIR;
        }
        Optional<String> failed = message.lines()
                .filter(line -> line.contains("failed migration"))
                .map(line ->
                        line.replaceFirst(".*failed migration", "The migration").replaceFirst("\\.$", ""))
                .findFirst();
        return failed.map(migration -> migration + " stopped half way on an earlier start: " + REPAIR)
                .orElse("The database was made by other migrations than these (" + secondLine(message)
                        + "): start the version that made it, or in development delete the data folder.");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String secondLine(String text) {
        return text.lines().skip(1).findFirst().orElse(firstLine(text));
    }
}

package org.neaspec.plenary.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** The SQL errors in a chain of causes. */
final class SqlCauses {

    private static final int DEEPEST = 20;

    private SqlCauses() {}

    static Stream<SQLException> of(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}

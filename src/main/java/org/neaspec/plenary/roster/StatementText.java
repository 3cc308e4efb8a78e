package org.neaspec.plenary.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making, with its values. */
final class StatementText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    StatementText(String begin, Object... given) {
        add(begin, given);
    }

    void add(String more, Object... given) {
        text.append(more);
        values.addAll(List.of(given));
    }

    void equal(String column, String value) {
        if (!value.isEmpty()) {
            add(" AND " + column + " = ?", value);
        }
    }

    String text() {
        return text.toString();
    }

    /** In the order of their places; moments as the database keeps them. */
    List<Object> values() {
        return values.stream()
                .map(value -> value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value)
                .toList();
    }
}

package org.neaspec.plenary.roster;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a row of a file. Words come from the messages {@code roster.outcome.<name>}. */
public enum RowOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    public static Optional<RowOutcome> named(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }

    /** Whether there is something to be done for it. */
    boolean works() {
        return this == ADDED || this == CHANGED;
    }

    public String messageKey() {
        return "roster.outcome." + name();
    }
}

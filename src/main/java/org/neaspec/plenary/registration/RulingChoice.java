package org.neaspec.plenary.registration;

import java.util.Arrays;
import java.util.Optional;

/** What an organiser says about one person and one segment. */
public enum RulingChoice {
    FOLLOW_RULE,
    GRANT,
    REFUSE;

    /** The choice of this name, if there is one. */
    public static Optional<RulingChoice> named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }
}

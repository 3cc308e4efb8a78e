package org.neaspec.plenary.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a message to many says of each: written {@code {name}} and so on, and filled in for every person. Words on the screen come
 * from the messages {@code roster.placeholder.<name>}.
 */
public enum Placeholder {
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    STATE,
    BODY,
    CATEGORY,
    STATUS,
    REFERENCE,
    MEETING,
    WHEN,
    WHERE,
    LINK;

    static Optional<Placeholder> named(String key) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.key().equals(key))
                .findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is written: {@code {given-name}}. */
    public String written() {
        return "{" + key() + "}";
    }

    public String messageKey() {
        return "roster.placeholder." + name();
    }
}

package org.neaspec.plenary.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What kind of participant someone is: it groups lists and statistics. A category grants nothing. Words on the screen come
 * from the messages {@code registration.category.<name>}.
 */
public enum Category {
    GOVERNMENT,
    UN,
    IO,
    PARTNERSHIP,
    MECHANISM,
    LOCAL_GOVERNMENT,
    ACADEMIA,
    NGO,
    PRIVATE_SECTOR,
    RESOURCE_PERSON,
    SECRETARIAT;

    /** The categories people may choose for themselves, in the order of the form. */
    public static List<Category> forEverybody() {
        return Arrays.stream(values())
                .filter(category -> category != SECRETARIAT)
                .toList();
    }

    /** The category of this name, if there is one. */
    public static Optional<Category> named(String name) {
        return Arrays.stream(values())
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    /** Whether a member of this category speaks for a State, so that the State has to be given. */
    public boolean representsState() {
        return this == GOVERNMENT;
    }

    /** The message that names this category. */
    public String messageKey() {
        return "registration.category." + name();
    }
}

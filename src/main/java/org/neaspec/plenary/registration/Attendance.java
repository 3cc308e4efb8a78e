package org.neaspec.plenary.registration;

import java.util.Arrays;
import java.util.Optional;

/** How a person takes part. Words on the screen come from the messages {@code registration.attendance.<name>}. */
public enum Attendance {
    IN_PERSON,
    ONLINE;

    /** The way of attending of this name, if there is one. */
    public static Optional<Attendance> named(String name) {
        return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
    }

    /** The message that names this way of attending. */
    public String messageKey() {
        return "registration.attendance." + name();
    }
}

package org.neaspec.plenary.meeting;

import java.util.Arrays;
import java.util.Optional;

/** How a free place goes to somebody on the waiting list. Words on the screen come from the messages {@code meeting.promotion.<name>}. */
public enum Promotion {
    /** The first in line whom it fits has it at once. */
    AT_ONCE,
    /** The first in line whom it fits is offered it, and has some hours to say yes. */
    BY_OFFER,
    /** Organisers offer it to whom they choose. */
    BY_HAND;

    /** The way of this name, if there is one. */
    public static Optional<Promotion> named(String name) {
        return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
    }

    /** The message that names this way. */
    public String messageKey() {
        return "meeting.promotion." + name();
    }
}

package org.neaspec.plenary.mail;

import java.util.Arrays;
import java.util.Optional;

/** What a reminder is counted back from. Words come from the messages {@code mail.anchor.<name>}. */
public enum ReminderAnchor {
    MEETING,
    REGISTRATION_CLOSES,
    /** By when speakers send their papers. */
    PAPERS_DUE,
    /** Until when those named for delegations are asked to complete their registration. */
    CONFIRM_BY,
    /** Until when focal points name people for delegations. */
    NOMINATION_CLOSES;

    public static Optional<ReminderAnchor> named(String name) {
        return Arrays.stream(values())
                .filter(anchor -> anchor.name().equals(name))
                .findFirst();
    }

    public String messageKey() {
        return "mail.anchor." + name();
    }
}

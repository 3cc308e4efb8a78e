package org.neaspec.plenary.mail;

import java.util.Arrays;
import java.util.Optional;

/** Where a mail stands; words come from the messages {@code mail.state.<name>}. */
public enum MailState {
    /** Waits to be sent for the first time. */
    QUEUED,
    /** A node is sending it now. */
    LEASED,
    /** Could not be delivered yet and will be tried again. */
    RETRY,
    /** The connection or the node was lost after the text was handed over: it may have arrived. */
    UNCERTAIN,
    SENT,
    /** Refused for good, or too late; somebody has to look at it. */
    DEAD,
    /** Not sent, because it was no longer true or of no use, or an organiser said so. */
    CANCELLED;

    public static Optional<MailState> named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    /** Whether it waits, for the server or for somebody to look at it, so that an organiser may say that it is not sent. */
    public boolean cancellable() {
        return this == QUEUED || this == RETRY || this == UNCERTAIN || this == DEAD;
    }

    /** Whether an organiser may send it (again). */
    public boolean sendable() {
        return this == SENT || this == DEAD || this == CANCELLED || this == UNCERTAIN;
    }

    /** The message that names this state. */
    public String messageKey() {
        return "mail.state." + name();
    }
}

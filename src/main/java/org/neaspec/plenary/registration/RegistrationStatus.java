package org.neaspec.plenary.registration;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a registration stands. Every decision of an organiser is reversible; a person may withdraw at any time and come
 * back while registration is open. Words on the screen come from the messages {@code registration.status.<name>}.
 */
public enum RegistrationStatus {
    /** Sent, and waiting for the secretariat. */
    SUBMITTED,
    /** Sent back to the person, who is asked to correct something. */
    RETURNED,
    APPROVED,
    DECLINED,
    /** Given up by the person. */
    WITHDRAWN;

    /** The status of this name, if there is one. */
    public static Optional<RegistrationStatus> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    /** Whether a place at the meeting is kept for a registration in this state. */
    public boolean holdsPlace() {
        return this == SUBMITTED || this == RETURNED || this == APPROVED;
    }

    /** Whether an organiser may decide this now. Any decision may follow any other; the same one again would say nothing. */
    public boolean allows(Decision decision) {
        return decision.leadsTo() != this;
    }

    /** Whether the person may still change what was sent. */
    public boolean changeable() {
        return holdsPlace();
    }

    /** Whether the person may withdraw. */
    public boolean withdrawable() {
        return holdsPlace();
    }

    /** Whether the person may come back by her own will. What was declined only an organiser reopens. */
    public boolean rejoinable() {
        return this == WITHDRAWN;
    }

    /**
     * The state after the person changed what was sent.
     *
     * @param weighty whether something changed on which the decision rested
     */
    public RegistrationStatus afterChange(boolean weighty) {
        return this == APPROVED && !weighty ? APPROVED : SUBMITTED;
    }

    /** The message that names this state. */
    public String messageKey() {
        return "registration.status." + name();
    }
}

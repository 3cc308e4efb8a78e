package org.neaspec.plenary.meeting;

import java.time.Instant;

/** Where a meeting stands at a moment: what was decided about it, with what follows from its dates. */
public enum Phase {
    PROPOSED,
    CONCEPT_NOTE,
    AGREED,
    SCHEDULED,
    OPEN,
    CLOSED,
    OVER,
    POSTPONED,
    CANCELLED;

    /**
     * @param over whether its last day, or the whole period in which it was to fall, lies behind
     */
    public static Phase of(Stage stage, RegistrationWindow window, boolean over, Instant now) {
        if (stage.stopped()) {
            return valueOf(stage.name());
        }
        if (over) {
            return OVER;
        }
        return switch (window.at(now)) {
            case OPEN, WAITING_LIST, FULL -> OPEN;
            case CLOSED -> CLOSED;
            case NOT_OFFERED, BY_INVITATION, NOT_YET -> valueOf(stage.name());
        };
    }

    /** The message that names this phase. */
    public String messageKey() {
        return "meeting.phase." + name();
    }
}

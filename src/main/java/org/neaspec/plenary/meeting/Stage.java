package org.neaspec.plenary.meeting;

/** How far a meeting has come in its planning. Whether it is over follows from its date. */
public enum Stage {
    PLANNED,
    SCHEDULED,
    POSTPONED,
    CANCELLED;

    /** The message that names this stage. */
    public String messageKey() {
        return "meeting.stage." + name();
    }
}

package org.neaspec.plenary.meeting;

/** How people take part. */
public enum Mode {
    IN_PERSON,
    VIRTUAL,
    HYBRID;

    /** The message that names this mode. */
    public String messageKey() {
        return "meeting.mode." + name();
    }
}

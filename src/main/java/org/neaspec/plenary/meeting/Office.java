package org.neaspec.plenary.meeting;

/** An office that a meeting elects somebody to, in the order of the papers. */
public enum Office {
    CHAIR,
    VICE_CHAIR,
    RAPPORTEUR;

    /** The message that names this office. */
    public String messageKey() {
        return "meeting.office." + name();
    }
}

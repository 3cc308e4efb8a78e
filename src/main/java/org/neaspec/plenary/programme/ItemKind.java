package org.neaspec.plenary.programme;

/** What sort of row it is. Registration, breaks and social rows are part of the programme but are not sessions. */
public enum ItemKind {
    REGISTRATION,
    OPENING,
    PRESENTATION,
    SESSION,
    BREAK,
    SOCIAL,
    CLOSING;

    /** Whether the row is about the matter of the meeting, as against coffee and badges. */
    public boolean substantive() {
        return this != REGISTRATION && this != BREAK && this != SOCIAL;
    }

    /** The message that names this kind. */
    public String messageKey() {
        return "programme.kind." + name();
    }
}

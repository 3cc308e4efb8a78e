package org.neaspec.plenary.programme;

/** What a speaker does in a row. */
public enum SpeakerRole {
    CHAIR,
    MODERATOR,
    PRESENTER,
    PANELLIST,
    DISCUSSANT,
    RAPPORTEUR,
    OPENING,
    CLOSING;

    /** The message that names this role. */
    public String messageKey() {
        return "programme.role." + name();
    }
}

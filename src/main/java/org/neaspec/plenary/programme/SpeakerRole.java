package org.neaspec.plenary.programme;

/** What a speaker does in a row. */
public enum SpeakerRole {
    CHAIR(true),
    MODERATOR(true),
    PRESENTER(false),
    PANELLIST(false),
    DISCUSSANT(true),
    RAPPORTEUR(true),
    OPENING(false),
    CLOSING(false);

    private final boolean printed;

    SpeakerRole(boolean printed) {
        this.printed = printed;
    }

    /** Whether programmes print it before the name: "Moderator: ...". The others follow from the title of row or part. */
    public boolean printed() {
        return printed;
    }

    /** The message that names this role. */
    public String messageKey() {
        return "programme.role." + name();
    }
}

package org.neaspec.plenary.registration;

/**
 * What of a registration is kept and forgotten together. Words on the screen come from the messages {@code
 * registration.dataGroup.<name>}.
 */
public enum DataGroup {
    /** Dietary and access needs. */
    NEEDS,
    /** Answers to the meeting's own questions, with their files. */
    ANSWERS,
    /** Addresses, personal links and mails. */
    CONTACT,
    /** Names, posts and everything written about the person. Category, State and what became of it stay, for statistics. */
    IDENTITY;

    /** The message that names it. */
    public String messageKey() {
        return "registration.dataGroup." + name();
    }
}

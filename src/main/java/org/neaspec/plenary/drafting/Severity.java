package org.neaspec.plenary.drafting;

/** How much a finding matters. The worst come first. */
public enum Severity {
    /** It cannot be meant. */
    ERROR,
    /** It is probably not meant, or not ready. */
    WARNING,
    /** It may well be meant, and is good to know. */
    INFO;

    /** The message that names this severity. */
    public String messageKey() {
        return "drafting.severity." + name();
    }
}

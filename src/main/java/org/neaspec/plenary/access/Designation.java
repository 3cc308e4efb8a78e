package org.neaspec.plenary.access;

/**
 * A verified appointment by a government or the secretariat. Registrants may claim one; only an organiser verifies it.
 * Words on the screen come from the messages {@code access.designation.<name>}.
 */
public enum Designation {
    RELEVANT_GOV_UNIT,
    NEASPEC_NFP,
    NEACAP_SPC_MEMBER,
    TC_REPRESENTATIVE,
    NOMINATED_EXPERT;

    /** The message that names this designation. */
    public String messageKey() {
        return "access.designation." + name();
    }
}

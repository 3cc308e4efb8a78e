package org.neaspec.plenary.people;

/** Why two persons may be one, the strongest first; words come from the messages {@code people.pair.why.<name>}. */
public enum PairReason {
    EMAIL,
    OWN_SCRIPT,
    SAME_NAME,
    NEAR_NAME;

    /** The message that says why. */
    public String messageKey() {
        return "people.pair.why." + name();
    }
}

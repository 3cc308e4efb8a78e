package org.neaspec.plenary.people;

/** What can happen to a person in the directory; words come from the messages {@code people.step.<name>}. */
public enum PersonAct {
    CHANGED,
    DESIGNATION_VERIFIED,
    DESIGNATION_CHANGED,
    DESIGNATION_ENDED,
    DESIGNATION_REMOVED,
    MERGED,
    UNMERGED,
    NOT_SAME;

    /** The message that names it. */
    public String messageKey() {
        return "people.step." + name();
    }

    /** The act in the record of all actions. */
    String audited() {
        return "people." + name();
    }
}

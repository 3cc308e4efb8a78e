package org.neaspec.plenary.account;

/** What a member of staff may do; words come from the messages {@code account.role.<name>}. */
public enum Role {
    /** Everything about meetings and registrations. */
    ORGANISER,
    /** The same, and who else is staff. */
    ADMINISTRATOR
}

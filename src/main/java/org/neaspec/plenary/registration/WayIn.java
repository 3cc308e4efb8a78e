package org.neaspec.plenary.registration;

/** How a registration came about. Words on the screen come from the messages {@code registration.way.<name>}. */
public enum WayIn {
    /** By the public form. */
    OPEN,
    /** Along with the registration for a meeting held together with this one. */
    TOGETHER,
    /** By the link of an invitation. */
    INVITATION,
    /** By the meeting's private link. */
    PRIVATE_LINK,
    /** Named by a focal point. */
    NOMINATION,
    /** Entered by a member of staff. */
    STAFF,
    /** Entered at the registration desk, of somebody who came unannounced. */
    WALK_IN,
    /** A row of a list that a member of staff uploaded. */
    LIST;

    /** Whether others asked the person to come, so that a meeting by invitation alone is open to him or her. */
    public boolean asked() {
        return this != OPEN && this != TOGETHER;
    }

    /** The message that names this way. */
    public String messageKey() {
        return "registration.way." + name();
    }
}

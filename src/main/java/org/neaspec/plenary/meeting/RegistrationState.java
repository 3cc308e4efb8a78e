package org.neaspec.plenary.meeting;

/** Whether people can register for a meeting now. */
public enum RegistrationState {
    NOT_OFFERED,
    /** Not for everybody: with an invitation, or the private link. */
    BY_INVITATION,
    NOT_YET,
    OPEN,
    /** All places are taken; who registers now joins the waiting list. */
    WAITING_LIST,
    FULL,
    CLOSED;

    /** Whether a form sent now is taken. */
    public boolean takesForms() {
        return this == OPEN || this == WAITING_LIST;
    }
}

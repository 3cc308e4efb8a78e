package org.neaspec.plenary.registration;

/** What happened to a registration. Words on the screen come from the messages {@code registration.step.<name>}. */
public enum StepAct {
    RECEIVED(true),
    CHANGED(true),
    APPROVED(true),
    RETURNED(true),
    DECLINED(true),
    REOPENED(true),
    WITHDRAWN(true),
    REJOINED(true),
    DESIGNATION_VERIFIED(false),
    DESIGNATION_REMOVED(false);

    private final boolean shownToPerson;

    StepAct(boolean shownToPerson) {
        this.shownToPerson = shownToPerson;
    }

    /** Whether the person sees this step in the timeline. */
    public boolean shownToPerson() {
        return shownToPerson;
    }

    /** The message that names this act. */
    public String messageKey() {
        return "registration.step." + name();
    }
}

package org.neaspec.plenary.calendar;

/** What somebody answered to an invitation: the PARTSTAT values of RFC 5545 3.2.12 that an attendee chooses between. */
public enum Answer {
    ACCEPTED,
    TENTATIVE,
    DECLINED;

    /** The message that names it. */
    public String messageKey() {
        return "itip.answer." + name();
    }
}

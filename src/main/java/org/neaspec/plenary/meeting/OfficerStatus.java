package org.neaspec.plenary.meeting;

/** How far an officer has come: who acts before the election is a designate (gap I-55). */
public enum OfficerStatus {
    DESIGNATE,
    ELECTED;

    /** The message that names this status. */
    public String messageKey() {
        return "meeting.officerStatus." + name();
    }
}

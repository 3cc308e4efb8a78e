package org.neaspec.plenary.itip;

/** How somebody wants to be invited into his or her calendar. */
public enum InvitationWish {
    /** One invitation for each session. */
    PER_SESSION,
    /** One for the meeting, as whole days. */
    WHOLE_MEETING,
    /** None: files and the feed are enough. */
    FILES_ONLY;

    /** The message that names it. */
    public String messageKey() {
        return "itip.wish." + name();
    }
}

package org.neaspec.plenary.trouble;

import org.neaspec.plenary.meeting.MeetingPaths;

/** What fails, and where staff see more of it. */
public enum TroubleKind {
    /** A reminder by rule cannot be written. */
    REMINDER,
    /** A message to many cannot be written. */
    MESSAGE,
    /** Focal points cannot be told what became of their people. */
    DELEGATION_NEWS,
    /** The mailbox of replies cannot be read. */
    MAILBOX;

    /** The message that says so, with how many there are and the meeting. */
    public String messageKey() {
        return "trouble.toDo." + name();
    }

    /** @param slug of the meeting; empty where it is none of a meeting */
    public String path(String slug) {
        return switch (this) {
            case REMINDER -> MeetingPaths.mailReminders(slug);
            case MESSAGE -> MeetingPaths.people(slug);
            case DELEGATION_NEWS -> MeetingPaths.delegations(slug);
            case MAILBOX -> "/organise/arrivals";
        };
    }
}

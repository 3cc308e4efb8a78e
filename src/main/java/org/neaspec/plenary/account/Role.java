package org.neaspec.plenary.account;

import org.neaspec.plenary.access.MeetingRights;

/** What a member of staff may do; words come from the messages {@code account.role.<name>}. */
public enum Role {
    /** What the roles at single meetings allow, and nothing else. */
    MEMBER,
    /** Everything about all meetings and registrations. */
    ORGANISER,
    /** The same, and who else is staff. */
    ADMINISTRATOR;

    /** What somebody may do whatever the meeting. */
    MeetingRights everywhere() {
        return this == MEMBER ? MeetingRights.NONE : MeetingRights.ALL;
    }
}

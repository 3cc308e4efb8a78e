package org.neaspec.plenary.access;

import java.util.Map;

/** Knows what members of staff may do at single meetings. The team room answers; earlier rooms only ask. */
public interface MeetingRoles {

    /** What the account may do at the meeting with this slug; nothing where there is no such meeting. */
    MeetingRights at(String slug, long accountId);

    /** The meetings at which the account has a role, by id, with what it may do there. */
    Map<Long, MeetingRights> everywhere(long accountId);
}

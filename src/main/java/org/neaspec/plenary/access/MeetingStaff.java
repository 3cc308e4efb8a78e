package org.neaspec.plenary.access;

import java.util.List;

/** Knows who of the staff may do what at a meeting. The team room answers; earlier rooms only ask. */
public interface MeetingStaff {

    /** Those who may do this at the meeting and whose accounts work, by name, each once. */
    List<Member> whoMay(Task task, long meetingId);

    /** A member of staff. */
    record Member(long accountId, String name) {}
}

package org.neaspec.plenary.meeting;

/** What sort of meeting it is. Words on the screen come from the messages {@code meeting.kind.<name>}. */
public enum MeetingKind {
    POLICY_DIALOGUE,
    SYMPOSIUM,
    SENIOR_OFFICIALS_MEETING,
    COMMITTEE_MEETING,
    FOCAL_POINTS_MEETING,
    EXPERT_GROUP_MEETING,
    CAPACITY_BUILDING,
    PARTNER_EVENT;

    /** The message that names this kind. */
    public String messageKey() {
        return "meeting.kind." + name();
    }
}

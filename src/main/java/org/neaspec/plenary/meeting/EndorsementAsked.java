package org.neaspec.plenary.meeting;

import java.util.Arrays;
import java.util.Optional;

/** Whose participants need to be endorsed by a focal point before the secretariat approves them. */
public enum EndorsementAsked {
    /** Nobody's: the secretariat alone decides. */
    NOT_ASKED,
    /** Of those who represent a member State, each by the focal point of that State. */
    MEMBER_STATES;

    /** The choice of this name, if there is one. */
    public static Optional<EndorsementAsked> named(String name) {
        return Arrays.stream(values())
                .filter(asked -> asked.name().equals(name))
                .findFirst();
    }

    /** What a new meeting of this kind begins with: delegations come to meetings of officials and of focal points. */
    static EndorsementAsked at(MeetingKind kind) {
        return kind == MeetingKind.SENIOR_OFFICIALS_MEETING || kind == MeetingKind.FOCAL_POINTS_MEETING
                ? MEMBER_STATES
                : NOT_ASKED;
    }

    /** The message that names this choice. */
    public String messageKey() {
        return "meeting.endorsement." + name();
    }
}

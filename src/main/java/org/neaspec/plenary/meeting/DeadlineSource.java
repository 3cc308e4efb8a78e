package org.neaspec.plenary.meeting;

import java.util.List;

/** Names the deadlines that a room sets for a meeting. Rooms above implement it, since this room knows none of them. */
public interface DeadlineSource {

    List<Deadline> of(MeetingFacts meeting);
}

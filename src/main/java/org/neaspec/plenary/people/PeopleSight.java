package org.neaspec.plenary.people;

import java.util.List;

/**
 * Whose records a member of staff may read: everybody's, or those of the people registered for the meetings that he or she
 * reviews.
 *
 * @param everybody whether nobody is out of sight
 * @param meetings ids, where not everybody
 */
public record PeopleSight(boolean everybody, List<Long> meetings) {

    public static final PeopleSight EVERYBODY = new PeopleSight(true, List.of());

    public PeopleSight {
        meetings = List.copyOf(meetings);
    }

    public boolean sees(long meetingId) {
        return everybody || meetings.contains(meetingId);
    }

    /** For a query, which takes no empty list: no meeting has this id. */
    List<Long> meetingsOrNone() {
        return meetings.isEmpty() ? List.of(-1L) : meetings;
    }
}

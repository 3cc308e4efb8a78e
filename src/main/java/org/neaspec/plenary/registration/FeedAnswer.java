package org.neaspec.plenary.registration;

import java.time.Instant;
import org.neaspec.plenary.access.Viewer.Participant;

/** What the secret address of a personal calendar is worth. */
public sealed interface FeedAnswer {

    /** It works: the calendar of this participant at this meeting. */
    record Open(Participant participant, long meetingId) implements FeedAnswer {}

    /**
     * There is nothing to show: not approved (yet, or any more), or the address was given up within the last 30 days.
     *
     * @param since when that came about; does not move while nothing changes
     */
    record Closed(Instant since) implements FeedAnswer {}

    /** The address ended longer ago. */
    record Gone() implements FeedAnswer {}

    /** Nobody ever had it. */
    record Unknown() implements FeedAnswer {}
}

package org.neaspec.plenary.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a person may or may not attend: one programme item, or a segment as a whole.
 *
 * @param meetingId the meeting it belongs to
 * @param segmentId the segment it belongs to, if any
 * @param itemId the programme item, or null when a whole segment is meant
 * @param day the day on which designations have to be valid
 * @param audience its own audience, or else the segment's, or else the meeting's: the nearest rule wins
 * @param byChoice whether its places are limited, so that of all whom it admits only those attend who chose it
 */
public record Occasion(
        long meetingId,
        @Nullable Long segmentId,
        @Nullable Long itemId,
        LocalDate day,
        Audience audience,
        boolean byChoice) {

    public Occasion(long meetingId, @Nullable Long segmentId, @Nullable Long itemId, LocalDate day, Audience audience) {
        this(meetingId, segmentId, itemId, day, audience, false);
    }

    /** The same, had it as many places as people come: who could choose it, and who may see what it is. */
    public Occasion withoutChoice() {
        return byChoice ? new Occasion(meetingId, segmentId, itemId, day, audience) : this;
    }
}

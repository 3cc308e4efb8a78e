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
 */
public record Occasion(
        long meetingId, @Nullable Long segmentId, @Nullable Long itemId, LocalDate day, Audience audience) {}

package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.SegmentPlan;

/**
 * What a new meeting begins with.
 *
 * @param profile what is known of it before it has a name
 * @param programme with its rows on the days of the source
 * @param firstDay the first day of the source: how far rows move is counted from it
 * @param places null for as many as come
 * @param earlierId the meeting it is copied from; null for none
 */
public record MeetingSource(
        MeetingProfile profile,
        List<SegmentPlan> segments,
        Programme programme,
        LocalDate firstDay,
        @Nullable Integer places,
        @Nullable Long earlierId) {

    public MeetingSource {
        segments = List.copyOf(segments);
    }
}

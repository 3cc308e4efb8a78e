package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingDate;

/**
 * The days on which rows may be: those of the meeting once its date is exact, any day before.
 *
 * @param first null while any day will do
 * @param last null while any day will do
 */
public record DayLimits(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** More days than any meeting has; a longer one names its days with its rows. */
    private static final int MOST_LISTED = 14;

    public static final DayLimits NONE = new DayLimits(null, null);

    public static DayLimits of(MeetingDate date) {
        return date.exact() ? new DayLimits(date.first(), date.last()) : NONE;
    }

    public boolean holds(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** The days themselves, in order; none while any day will do. */
    public List<LocalDate> days() {
        return first == null || last == null
                ? List.of()
                : first.datesUntil(last.plusDays(1)).limit(MOST_LISTED).toList();
    }
}

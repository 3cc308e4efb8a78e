package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * Days on which something else takes place, or nobody comes: a conference, a holiday.
 *
 * @param id random; shown outside
 * @param lastDay the first day again where it is one day
 * @param source where it is known from
 * @param version guards it against two organisers saving at once
 */
@Introspected
public record DateToAvoid(
        String id,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String source,
        int version) {

    public MeetingDate date() {
        return firstDay.equals(lastDay) ? MeetingDate.day(firstDay) : MeetingDate.days(firstDay, lastDay);
    }
}

package org.neaspec.plenary.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.ReaderZone;

/**
 * From one time of a day to another, in the meeting's zone and in the reader's.
 *
 * @param id unique on the page
 * @param startsUtc when it begins, for scripts; null while the meeting has no zone
 * @param offsetMinutes the meeting's offset then, in minutes east of UTC
 * @param localStart the reader's own time, where it was chosen and differs; with its day where that differs
 * @param localEnd with its day where that differs from the start's
 */
public record TimeSpan(
        String id,
        String start,
        String end,
        String day,
        @Nullable String startsUtc,
        @Nullable String endsUtc,
        int offsetMinutes,
        @Nullable String localStart,
        @Nullable String localEnd,
        @Nullable String localZone) {

    public static TimeSpan of(
            String id,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            @Nullable ZoneId zone,
            ReaderZone reader,
            Locale locale) {
        if (zone == null) {
            return new TimeSpan(
                    id, TimeText.clock(start), TimeText.clock(end), day.toString(), null, null, 0, null, null, null);
        }
        Instant starts = day.atTime(start).atZone(zone).toInstant();
        Instant ends = day.atTime(end).atZone(zone).toInstant();
        ZoneId chosen = reader.zone();
        ZoneId own = chosen == null ? zone : chosen;
        boolean differs =
                !own.getRules().getOffset(starts).equals(zone.getRules().getOffset(starts));
        return new TimeSpan(
                id,
                TimeText.clock(start),
                TimeText.clock(end),
                day.toString(),
                starts.toString(),
                ends.toString(),
                zone.getRules().getOffset(starts).getTotalSeconds() / 60,
                differs ? local(starts, own, day, locale) : null,
                differs ? local(ends, own, LocalDate.ofInstant(starts, own), locale) : null,
                differs ? TimeText.city(own) : null);
    }

    private static String local(Instant instant, ZoneId zone, LocalDate day, Locale locale) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        String clock = TimeText.clock(local.toLocalTime());
        return local.toLocalDate().equals(day) ? clock : TimeText.shortDate(local.toLocalDate(), locale) + ", " + clock;
    }
}

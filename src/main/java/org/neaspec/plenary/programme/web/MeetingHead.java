package org.neaspec.plenary.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.ReaderZone;

/**
 * What meeting page and programme page say at the top.
 *
 * @param dateNote what the papers say in place of a date, or beside it
 * @param manyDays whether it goes on after its first day
 * @param hours the announced hours of the first day
 * @param zoneCity the place whose time is printed, with its offset on the day
 * @param programmeLabel what the programme calls itself in the version its reader is shown, or null
 */
record MeetingHead(
        String title,
        String href,
        String programmeHref,
        String kindKey,
        boolean demonstration,
        boolean over,
        boolean cancelled,
        boolean postponed,
        String date,
        @Nullable String dateNote,
        boolean manyDays,
        @Nullable TimeSpan hours,
        @Nullable String zoneCity,
        @Nullable String zoneOffset,
        String place,
        @Nullable String modeKey,
        @Nullable String statusLabel,
        @Nullable String programmeLabel) {

    static MeetingHead of(MeetingFacts meeting, ReaderZone reader, Instant now, Locale locale) {
        ZoneId zone = meeting.zone();
        Mode mode = meeting.mode();
        return new MeetingHead(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                MeetingPaths.programme(meeting.slug()),
                meeting.kind().messageKey(),
                meeting.demonstration(),
                meeting.date().before(LocalDate.ofInstant(now, meeting.zoneOrUtc())),
                meeting.stage() == Stage.CANCELLED,
                meeting.stage() == Stage.POSTPONED,
                date(meeting, locale),
                meeting.date().reason(),
                !Objects.equals(meeting.date().first(), meeting.date().last()),
                hours(meeting, reader, locale),
                zone == null || !meeting.date().exact() ? null : TimeText.city(zone),
                zone == null || !meeting.date().exact() ? null : TimeText.offset(zone, dayOf(meeting, now)),
                meeting.venue().print(),
                mode == null ? null : mode.messageKey(),
                meeting.statusLabel(),
                null);
    }

    /** The same with what the programme calls itself, as far as the reader is shown it. */
    MeetingHead calling(@Nullable String label) {
        return new MeetingHead(
                title,
                href,
                programmeHref,
                kindKey,
                demonstration,
                over,
                cancelled,
                postponed,
                date,
                dateNote,
                manyDays,
                hours,
                zoneCity,
                zoneOffset,
                place,
                modeKey,
                statusLabel,
                label);
    }

    /** A moment on the meeting's first day, for its offset; now while the day is not known. */
    static Instant dayOf(MeetingFacts meeting, Instant now) {
        LocalDate first = meeting.date().exact() ? meeting.date().first() : null;
        return first == null
                ? now
                : first.atTime(LocalTime.NOON).atZone(meeting.zoneOrUtc()).toInstant();
    }

    static String date(MeetingFacts meeting, Locale locale) {
        LocalDate first = meeting.date().first();
        return first != null
                        && meeting.date().exact()
                        && first.equals(meeting.date().last())
                ? TimeText.longDate(first, locale)
                : meeting.date().print();
    }

    private static @Nullable TimeSpan hours(MeetingFacts meeting, ReaderZone reader, Locale locale) {
        LocalDate first = meeting.date().exact() ? meeting.date().first() : null;
        LocalTime start = meeting.hoursStart();
        LocalTime end = meeting.hoursEnd();
        return first == null || start == null || end == null
                ? null
                : TimeSpan.of("hours", first, start, end, meeting.zone(), reader, locale);
    }
}

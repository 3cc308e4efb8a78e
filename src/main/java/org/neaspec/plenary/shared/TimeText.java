package org.neaspec.plenary.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How times are written: 24-hour clock, United Nations dates, and zones by their city with the offset of that day. */
public final class TimeText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TimeText() {}

    /** "14:00". */
    public static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** "14:00–17:45". */
    public static String hours(LocalTime start, LocalTime end) {
        return clock(start) + "–" + clock(end);
    }

    /** "23 September 2025". */
    public static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /** "Tuesday, 23 September 2025". */
    public static String longDate(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale).format(day);
    }

    /** "Wed 24 September", for a day beside another. */
    public static String shortDate(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMMM", locale).format(day);
    }

    /** "September". */
    public static String month(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** "20 December 2026, 17:00" in a zone. */
    public static String moment(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale)
                .withZone(zone)
                .format(instant);
    }

    /** The place a zone is named after: "Ulaanbaatar", "New York", "UTC". */
    public static String city(ZoneId zone) {
        String id = zone.getId().equals("Z") ? "UTC" : zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** "UTC+8", "UTC+5:30", "UTC−3" at a moment. */
    public static String offset(ZoneId zone, Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
        return "UTC" + sign + minutes / 60 + rest;
    }
}

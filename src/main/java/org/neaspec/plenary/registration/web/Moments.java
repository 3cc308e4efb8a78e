package org.neaspec.plenary.registration.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as these pages print them: "23 September 2025, 14:00 (Ulaanbaatar, UTC+8)". */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Moments() {}

    static String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return DAY.format(there) + ", " + HOUR.format(there) + " (" + zone(zone, at) + ")";
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    static String hours(LocalTime start, LocalTime end) {
        return HOUR.format(start) + "–" + HOUR.format(end);
    }

    static long minutes(LocalTime start, LocalTime end) {
        return Duration.between(start, end).toMinutes();
    }

    /** "Ulaanbaatar, UTC+8". */
    static String zone(ZoneId zone, Instant at) {
        var offset = zone.getRules().getOffset(at);
        if (zone instanceof ZoneOffset || zone.getId().equals("UTC")) {
            return "UTC";
        }
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return city + ", " + offset(offset);
    }

    private static String offset(ZoneOffset offset) {
        var seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        var hours = Math.abs(seconds) / 3600;
        var minutes = Math.abs(seconds) / 60 % 60;
        return "UTC" + (seconds < 0 ? "−" : "+") + hours
                + (minutes == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes));
    }
}

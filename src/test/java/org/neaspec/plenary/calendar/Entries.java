package org.neaspec.plenary.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.neaspec.plenary.calendar.CalendarTime.Timed;

/** Entries to write, named by what is special about them. */
final class Entries {

    static final Instant MADE = Instant.parse("2025-06-01T02:00:00Z");
    static final Instant REVISED = Instant.parse("2025-08-14T07:30:15.123456Z");
    static final ZoneId ULAANBAATAR = ZoneId.of("Asia/Ulaanbaatar");

    private Entries() {}

    static CalendarEntry at(CalendarTime time) {
        return entry(time, "Session 1", "What it is about.", "Room 1");
    }

    static CalendarEntry at(LocalDateTime start, ZoneId zone) {
        return at(new Timed(start, start.plusHours(1), zone));
    }

    static CalendarEntry titled(String title) {
        return entry(afternoon(), title, title, title);
    }

    static CalendarEntry entry(CalendarTime time, String summary, String description, String location) {
        UUID uid = UUID.nameUUIDFromBytes((time + summary).getBytes(StandardCharsets.UTF_8));
        return new CalendarEntry(
                uid,
                2,
                MADE,
                REVISED,
                time,
                summary,
                description,
                location,
                URI.create("https://meetings.example.org/meetings/test/programme"),
                List.of("Session"),
                false,
                CalendarEntry.State.CONFIRMED,
                true);
    }

    static Timed afternoon() {
        return new Timed(LocalDateTime.of(2025, 9, 23, 14, 0), LocalDateTime.of(2025, 9, 23, 14, 15), ULAANBAATAR);
    }

    static byte[] file(CalendarEntry... entries) {
        return new CalendarWriter().write(CalendarFile.download("Test meeting", List.of(entries)));
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}

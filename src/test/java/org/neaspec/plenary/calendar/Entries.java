package org.neaspec.plenary.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.calendar.CalendarTime.AllDay;
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

    /** Four rows in two zones, one closed, one cancelled, one on a whole day. */
    static CalendarFile programme() {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        CalendarEntry opening = new CalendarEntry(
                UUID.fromString("8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b01"),
                0,
                MADE,
                REVISED,
                afternoon(),
                "NEACAP PD-2 | Opening; remarks, \"all\" \\ агаарын бохирдол",
                "First line\r\nSecond line\rhttps://meetings.example.org/meetings/pd-2/programme",
                "Blue Sky Hotel, Ulaanbaatar, Mongolia",
                URI.create("https://meetings.example.org/meetings/pd-2/programme?x=1,2;3"),
                List.of("Opening, plenary", "NEACAP"),
                false,
                State.CONFIRMED,
                true);
        CalendarEntry closed = new CalendarEntry(
                UUID.fromString("8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b02"),
                3,
                MADE,
                REVISED,
                new Timed(LocalDateTime.of(2025, 9, 24, 9, 0), LocalDateTime.of(2025, 9, 24, 12, 0), ULAANBAATAR),
                "NEACAP PD-2 | Strategic segment ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 戦略セグメント 전략 세그먼트 战略部分 🌏👩🏽‍🔬 стратегийн хэсэг",
                "",
                null,
                null,
                List.of(),
                true,
                State.CONFIRMED,
                true);
        CalendarEntry abroad = new CalendarEntry(
                UUID.fromString("8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b03"),
                1,
                MADE,
                REVISED,
                new Timed(LocalDateTime.of(2025, 10, 25, 22, 0), LocalDateTime.of(2025, 10, 26, 9, 0), vienna),
                "Cancelled: over the night the clocks change",
                "Text",
                "Vienna",
                null,
                List.of("Session"),
                false,
                State.CANCELLED,
                false);
        CalendarEntry excursion = new CalendarEntry(
                UUID.fromString("8a3f2f0e-5a55-4d0c-8a67-0c7f6c2a1b04"),
                0,
                MADE,
                REVISED,
                new AllDay(LocalDate.of(2025, 9, 25), LocalDate.of(2025, 9, 26)),
                "Excursion",
                "",
                null,
                null,
                List.of("Social"),
                false,
                State.TENTATIVE,
                false);
        return CalendarFile.download("Second NEACAP Policy Dialogue", List.of(excursion, abroad, closed, opening));
    }
}

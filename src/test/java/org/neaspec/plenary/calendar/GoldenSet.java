package org.neaspec.plenary.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.calendar.CalendarTime.Timed;
import org.neaspec.plenary.calendar.Invitation.Mailbox;
import org.neaspec.plenary.calendar.Invitation.Method;

/**
 * What calendar programs are shown: for each of nine zones a feed over a year with an alarm and a link to join, an invitation, an
 * update of it, and its two kinds of cancellation, in awkward words.
 */
final class GoldenSet {

    static final List<String> ZONES = List.of(
            "Asia/Ulaanbaatar",
            "Asia/Seoul",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Asia/Vladivostok",
            "Asia/Pyongyang",
            "Europe/Paris",
            "America/New_York",
            "Australia/Sydney");

    /** On both sides of every change of a clock in those zones. */
    private static final List<String> TIMES = List.of(
            "2026-12-03T09:00",
            "2027-01-15T23:30",
            "2027-03-13T09:00",
            "2027-03-15T09:00",
            "2027-03-29T09:00",
            "2027-04-05T09:00",
            "2027-06-21T14:15",
            "2027-10-04T09:00",
            "2027-11-09T09:00");

    /** Titles with everything that has broken a calendar somewhere. */
    static final List<String> AWKWARD = List.of(
            "Plain",
            "back\\slash; comma, colon: \"quotes\" 'single'",
            "line one\nline two\rthree\r\nfour\u0085five\u2028six",
            "tab\tand \u0000\u0007\u001B controls \u007F",
            "half a pair \uD83C and \uDF0F alone, whole \uD83C\uDF0F",
            "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 戦略セグメント 전략 세그먼트 战略部分 🌏👩🏽‍🔬 стратегийн хэсэг",
            "right\u202Eto\u202Cleft \u200Fעברית\u200E mark \u2066isolated\u2069",
            "BEGIN:VEVENT\r\nATTENDEE:mailto:mallory@example.org\r\nEND:VEVENT",
            "x".repeat(1_990) + " 戦略, the end");

    private static final Instant MADE = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant REVISED = Instant.parse("2026-08-14T07:30:15Z");
    private static final CalendarWriter WRITER = new CalendarWriter();
    private static final InvitationWriter MESSAGES = new InvitationWriter(WRITER);
    private static final Mailbox ORGANISER = new Mailbox("Plenary", "desk@example.org");

    private GoldenSet() {}

    /** By the name of the file: what is in it, and what every program has to understand of it. */
    record Golden(byte[] bytes, List<CalendarEntry> entries) {

        /** One line for each entry: name of the file, UID, start and end in universal time, title and text in hexadecimal. */
        List<String> expected(String name) {
            return entries.stream()
                    .map(entry -> {
                        Timed time = (Timed) entry.time();
                        return String.join(
                                "\t",
                                name,
                                entry.uid().toString(),
                                utc(time.begins()),
                                utc(time.ends()),
                                hex(CalendarText.line(entry.summary())),
                                hex(CalendarText.lines(entry.description())));
                    })
                    .toList();
        }
    }

    static Map<String, Golden> all() {
        Map<String, Golden> files = new LinkedHashMap<>();
        for (String id : ZONES) {
            ZoneId zone = ZoneId.of(id);
            String name = id.replace('/', '-');
            List<CalendarEntry> year = new ArrayList<>();
            for (int i = 0; i < TIMES.size(); i++) {
                year.add(entry(id + i, LocalDateTime.parse(TIMES.get(i)), zone, AWKWARD.get(i)));
            }
            CalendarFile feed = CalendarFile.feed("Feed, of " + id, year).reminding(Reminder.HALF_HOUR);
            files.put(name + "-feed.ics", new Golden(WRITER.write(feed), year));
            CalendarEntry before = year.get(1);
            CalendarEntry after = entry(id + 1, LocalDateTime.parse("2027-04-05T15:00"), zone, AWKWARD.get(4));
            message(files, name + "-request.ics", Method.REQUEST, before, 0);
            message(files, name + "-update.ics", Method.REQUEST, after, 1);
            message(files, name + "-cancel.ics", Method.CANCEL, after, 2);
            message(files, name + "-uninvite.ics", Method.UNINVITE, after, 3);
        }
        return files;
    }

    static byte[] message(Method method, CalendarEntry entry, int sequence, String attendee, boolean asked) {
        return MESSAGES.write(new Invitation(
                method,
                entry,
                sequence,
                REVISED.plusSeconds(sequence),
                ORGANISER,
                new Mailbox(attendee, "delegate@example.org"),
                asked,
                null));
    }

    private static void message(
            Map<String, Golden> files, String name, Method method, CalendarEntry entry, int sequence) {
        byte[] bytes = message(method, entry, sequence, "Test \"DELEGATE\"; one, two: \u202Ethree", true);
        files.put(name, new Golden(bytes, List.of(entry)));
    }

    static CalendarEntry entry(String id, LocalDateTime start, ZoneId zone, String words) {
        return new CalendarEntry(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                0,
                MADE,
                REVISED,
                new Timed(start, start.plusMinutes(90), zone),
                "NEACAP PD-2 | " + words,
                words + "\n\nhttps://meetings.example.org/meetings/pd-2/programme",
                "Room 1, Blue Sky Hotel; Ulaanbaatar",
                URI.create("https://meetings.example.org/meetings/pd-2/programme?x=1,2;3"),
                List.of("Session"),
                false,
                State.CONFIRMED,
                true,
                URI.create("https://join.example.org/j/1?pwd=a,b;c"));
    }

    private static String utc(Instant moment) {
        return moment.toString().replaceAll("[-:]", "");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

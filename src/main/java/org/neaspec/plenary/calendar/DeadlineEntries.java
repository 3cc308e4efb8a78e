package org.neaspec.plenary.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.meeting.Deadline;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Deadlines of a meeting as entries: the half hour that ends with it, in which nobody counts as busy. */
final class DeadlineEntries {

    private static final int MINUTES = 30;

    private DeadlineEntries() {}

    /** @param page the public page of the meeting */
    static List<CalendarEntry> of(MeetingFacts meeting, List<Deadline> deadlines, URI page, Wording words) {
        return deadlines.stream()
                .map(deadline -> entry(meeting, deadline, page, words))
                .toList();
    }

    private static CalendarEntry entry(MeetingFacts meeting, Deadline deadline, URI page, Wording words) {
        ZoneId zone = meeting.zone() == null ? ZoneId.of("UTC") : meeting.zone();
        LocalDateTime at = LocalDateTime.ofInstant(deadline.at(), zone);
        String what = words.say(deadline.key());
        return new CalendarEntry(
                uid(meeting, deadline),
                deadline.sequence(),
                meeting.createdAt(),
                deadline.revised(),
                time(at, zone),
                words.say("calendar.entry.title", meeting.code(), what),
                meeting.title() + "\n\n" + page,
                null,
                page,
                List.of(words.say("calendar.entry.deadline")),
                false,
                State.CONFIRMED,
                false);
    }

    /** In the hour that a clock shows twice the half hour before may not be one; then it is said in UTC. */
    private static CalendarTime time(LocalDateTime at, ZoneId zone) {
        return CalendarTime.Timed.possible(at.minusMinutes(MINUTES), at, zone).orElseGet(() -> {
            ZoneId utc = ZoneId.of("UTC");
            LocalDateTime end = at.atZone(zone).withZoneSameInstant(utc).toLocalDateTime();
            return new CalendarTime.Timed(end.minusMinutes(MINUTES), end, utc);
        });
    }

    private static UUID uid(MeetingFacts meeting, Deadline deadline) {
        String name = "deadline|" + deadline.key() + '|' + meeting.id() + '|' + meeting.createdAt();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

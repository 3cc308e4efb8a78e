package org.neaspec.plenary.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Mode;

/** The home page: what is coming, what is planned, the series, what has been. */
record HomePage(List<Card> upcoming, List<Card> planned, List<Series> series, List<Card> past, List<Year> years) {

    /**
     * A meeting as the home page shows it.
     *
     * @param dateNote what the papers say in place of a date, or beside it
     * @param conjunction the meeting it is held in conjunction with
     */
    record Card(
            String href,
            String title,
            String kindKey,
            String date,
            @Nullable String dateNote,
            String place,
            @Nullable String modeKey,
            boolean demonstration,
            boolean registrationOpen,
            @Nullable String stageKey,
            @Nullable String conjunction) {}

    /** A series with its meetings, oldest first. */
    record Series(String title, String href, List<Card> meetings) {}

    /** A year in which meetings are held or planned. */
    record Year(int number, String href) {}

    static HomePage of(List<MeetingCard> meetings, Instant now) {
        Predicate<MeetingCard> past = meeting -> meeting.past(now);
        Predicate<MeetingCard> settled =
                meeting -> meeting.date().first() != null && meeting.stage().settled();
        var over = meetings.stream().filter(past).collect(Collectors.toList());
        Collections.reverse(over);
        return new HomePage(
                cards(meetings.stream().filter(past.negate().and(settled)), now),
                cards(meetings.stream().filter(past.negate().and(settled.negate())), now),
                series(meetings, now),
                cards(over.stream(), now),
                years(meetings));
    }

    private static List<Year> years(List<MeetingCard> meetings) {
        return meetings.stream()
                .map(meeting -> meeting.date().first())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .map(year -> new Year(year, MeetingPaths.year(year)))
                .toList();
    }

    public boolean empty() {
        return upcoming.isEmpty() && planned.isEmpty() && past.isEmpty();
    }

    private static List<Series> series(List<MeetingCard> meetings, Instant now) {
        Map<String, List<MeetingCard>> bySeries = new LinkedHashMap<>();
        meetings.stream()
                .filter(meeting -> meeting.seriesTitle() != null)
                .sorted(Comparator.comparing(
                        MeetingCard::seriesPosition, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .forEach(meeting -> bySeries.computeIfAbsent(
                                String.valueOf(meeting.seriesTitle()), title -> new ArrayList<>())
                        .add(meeting));
        return bySeries.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey(),
                        MeetingPaths.series(
                                String.valueOf(entry.getValue().get(0).seriesSlug())),
                        cards(entry.getValue().stream(), now)))
                .toList();
    }

    private static List<Card> cards(Stream<MeetingCard> meetings, Instant now) {
        return meetings.map(meeting -> card(meeting, now)).toList();
    }

    private static Card card(MeetingCard meeting, Instant now) {
        Mode mode = meeting.mode();
        boolean unusual = meeting.stage().stopped();
        return new Card(
                MeetingPaths.meeting(meeting.slug()),
                meeting.title(),
                meeting.kind().messageKey(),
                meeting.date().print(),
                meeting.date().reason(),
                meeting.venue().print(),
                mode == null ? null : mode.messageKey(),
                meeting.demonstration(),
                meeting.registration(now).takesForms(),
                unusual ? meeting.stage().messageKey() : null,
                meeting.conjunctionTitle());
    }
}

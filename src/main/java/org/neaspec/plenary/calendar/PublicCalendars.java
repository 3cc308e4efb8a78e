package org.neaspec.plenary.calendar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.meeting.Deadlines;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.SeriesList;
import org.neaspec.plenary.programme.Joining;
import org.neaspec.plenary.shared.Site;

/**
 * Calendars that anybody may subscribe to; whoever asks, they show what everybody may know. A feed that exists is never empty, for
 * programs keep what they have when nothing takes its place.
 */
@Singleton
public class PublicCalendars {

    /** How long a meeting that is off stays in the calendar of its series. */
    private static final Duration TOLD = Duration.ofDays(14);

    private final Meetings meetings;
    private final SeriesList series;
    private final MeetingCalendars calendars;
    private final Deadlines deadlines;
    private final CalendarWriter writer;
    private final Site site;
    private final Wording words;
    private final Clock clock;

    PublicCalendars(
            Meetings meetings,
            SeriesList series,
            MeetingCalendars calendars,
            Deadlines deadlines,
            CalendarWriter writer,
            Site site,
            Wording words,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.writer = writer;
        this.site = site;
        this.words = words;
        this.clock = clock;
    }

    /** The sessions of a meeting, or its days; one neutral line while those are not known. Empty where there is no such meeting. */
    public Optional<CalendarDocument> meeting(String slug) {
        return calendars
                .feed(slug, new Visitor())
                .or(() -> meetings.announced(slug).map(meeting -> neutral(meeting.title(), meeting.revisedAt())));
    }

    /** The meetings of a series whose days are known. Empty where the public knows of none. */
    public Optional<CalendarDocument> series(String slug) {
        Optional<Series> found = series.find(slug);
        List<MeetingFacts> editions = found.isEmpty()
                ? List.of()
                : meetings.announcedCards().stream()
                        .filter(card -> slug.equals(card.seriesSlug()))
                        .map(MeetingCard::id)
                        .flatMap(id -> meetings.byId(id).stream())
                        .toList();
        if (found.isEmpty() || editions.isEmpty()) {
            return Optional.empty();
        }
        List<CalendarEntry> entries = editions.stream()
                .flatMap(meeting -> CalendarEntries.ofDays(meeting, Joining.NONE, page(meeting), words).stream())
                .filter(entry -> entry.state() != State.CANCELLED
                        || entry.revised().plus(TOLD).isAfter(clock.instant()))
                .toList();
        Instant since = editions.stream()
                .map(MeetingFacts::revisedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        String title = found.get().title();
        return Optional.of(entries.isEmpty() ? neutral(title, since) : feed(title, entries));
    }

    /** Until when what has to be done about a meeting; one neutral line where there is nothing. */
    public Optional<CalendarDocument> deadlines(String slug) {
        return meetings.announced(slug).map(meeting -> {
            List<CalendarEntry> entries = deadlines(meeting);
            String name = words.say("calendar.feed.deadlines", meeting.title());
            return entries.isEmpty() ? neutral(name, meeting.revisedAt()) : feed(name, entries);
        });
    }

    List<CalendarEntry> deadlines(MeetingFacts meeting) {
        return DeadlineEntries.of(meeting, deadlines.of(meeting), page(meeting), words);
    }

    private URI page(MeetingFacts meeting) {
        return URI.create(site.link(MeetingPaths.meeting(meeting.slug())));
    }

    private CalendarDocument feed(String name, List<CalendarEntry> entries) {
        return new CalendarDocument(writer.write(CalendarFile.feed(name, entries)));
    }

    private CalendarDocument neutral(String name, Instant since) {
        LocalDate day = since.atOffset(ZoneOffset.UTC).toLocalDate();
        CalendarFile file = NeutralFeed.of(
                name, words.say("calendar.feed.empty.title"), words.say("calendar.feed.empty.text"), day, since);
        return new CalendarDocument(writer.write(file));
    }
}

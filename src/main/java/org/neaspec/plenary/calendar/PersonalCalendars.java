package org.neaspec.plenary.calendar;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.FeedAnswer;
import org.neaspec.plenary.registration.Feeds;

/** Personal calendars behind secret addresses: what the person may attend at the moment of asking, and nothing else. */
@Singleton
public class PersonalCalendars {

    private final Feeds feeds;
    private final Meetings meetings;
    private final MeetingCalendars calendars;
    private final PublicCalendars publics;
    private final FeedWishes wishes;
    private final CalendarWriter writer;
    private final Wording words;

    PersonalCalendars(
            Feeds feeds,
            Meetings meetings,
            MeetingCalendars calendars,
            PublicCalendars publics,
            FeedWishes wishes,
            CalendarWriter writer,
            Wording words) {
        this.publics = publics;
        this.wishes = wishes;
        this.feeds = feeds;
        this.meetings = meetings;
        this.calendars = calendars;
        this.writer = writer;
        this.words = words;
    }

    /** What an address gives. */
    public sealed interface Answer {

        /** A calendar; a neutral one while there is nothing to show. */
        record Found(CalendarDocument document) implements Answer {}

        /** The address was given up long ago. */
        record Gone() implements Answer {}

        /** Nobody ever had it. */
        record Unknown() implements Answer {}
    }

    /** @param token the secret part of the address, as it came */
    public Answer byToken(String token) {
        FeedAnswer feed = feeds.byToken(token);
        if (feed instanceof FeedAnswer.Open open) {
            Optional<CalendarDocument> calendar =
                    meetings.byId(open.meetingId()).map(meeting -> personal(meeting, open.participant()));
            return calendar.<Answer>map(Answer.Found::new).orElseGet(Answer.Unknown::new);
        }
        if (feed instanceof FeedAnswer.Closed closed) {
            return new Answer.Found(neutral(closed.since()));
        }
        return feed instanceof FeedAnswer.Gone ? new Answer.Gone() : new Answer.Unknown();
    }

    private CalendarDocument personal(MeetingFacts meeting, Participant participant) {
        CalendarFile sessions = calendars.personal(meeting, participant);
        FeedWish wish = wishes.of(participant.registrationId());
        Stream<CalendarEntry> deadlines = wish.deadlines() ? publics.deadlines(meeting).stream() : Stream.empty();
        List<CalendarEntry> entries = Stream.concat(sessions.entries().stream(), deadlines)
                .map(entry -> entry.since(wish.changedAt()))
                .toList();
        return new CalendarDocument(
                writer.write(CalendarFile.feed(sessions.name(), entries).reminding(wish.reminder())));
    }

    /** The same words whether the address was replaced or the registration is not approved: the file says nothing of a person. */
    private CalendarDocument neutral(Instant since) {
        LocalDate day = since.atOffset(ZoneOffset.UTC).toLocalDate();
        CalendarFile file = NeutralFeed.of(
                words.say("calendar.feed.closed.name"),
                words.say("calendar.feed.closed.title"),
                words.say("calendar.feed.closed.text"),
                day,
                since);
        return new CalendarDocument(writer.write(file));
    }
}

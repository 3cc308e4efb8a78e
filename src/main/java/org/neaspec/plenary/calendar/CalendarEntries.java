package org.neaspec.plenary.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.calendar.CalendarTime.Timed;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Venue;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.JoinLink;
import org.neaspec.plenary.programme.Joining;
import org.neaspec.plenary.programme.PartView;
import org.neaspec.plenary.programme.SlotView;

/**
 * Rows of a programme as entries of a calendar.
 *
 * <p>Takes rows as one viewer sees them, and of these only the ones seen in full: a row of which somebody may know the
 * title or the time alone is on the page but never in a file. Rows without day and hours, and meetings whose zone
 * nobody has said, have no place in a calendar either. The meeting itself can stand in for its rows, as whole days.
 */
public final class CalendarEntries {

    private final MeetingFacts meeting;
    private final Joining joining;
    private final URI page;
    private final Wording words;

    private CalendarEntries(MeetingFacts meeting, Joining joining, URI page, Wording words) {
        this.meeting = meeting;
        this.joining = joining;
        this.page = page;
        this.words = words;
    }

    /**
     * @param items rows of this meeting as the viewer may see them
     * @param joining where the viewer joins them from afar
     * @param page the public page of the programme, without anything that is secret or personal
     */
    public static List<CalendarEntry> of(
            MeetingFacts meeting, List<ItemView> items, Joining joining, URI page, Wording words) {
        CalendarEntries entries = new CalendarEntries(meeting, joining, page, words);
        return items.stream()
                .filter(item -> item.sight() == Sight.FULL)
                .flatMap(item -> entries.time(item).map(time -> entries.entry(item, time)).stream())
                .toList();
    }

    /**
     * The meeting itself, as whole days on which nobody counts as busy; empty while its days are not known.
     *
     * @param joining where the viewer joins it from afar
     * @param page the public page of the meeting
     */
    public static Optional<CalendarEntry> ofDays(MeetingFacts meeting, Joining joining, URI page, Wording words) {
        LocalDate first = meeting.date().first();
        LocalDate last = meeting.date().last();
        return first == null || last == null || !meeting.date().exact()
                ? Optional.empty()
                : Optional.of(new CalendarEntries(meeting, joining, page, words)
                        .days(new CalendarTime.AllDay(first, last.plusDays(1))));
    }

    private CalendarEntry days(CalendarTime.AllDay days) {
        State state = stateOfMeeting();
        JoinLink link = joining.toMeeting().orElse(null);
        URI join = state == State.CANCELLED ? null : address(link);
        return new CalendarEntry(
                uid(),
                meeting.entrySequence(),
                meeting.createdAt(),
                later(meeting.revisedAt(), link),
                days,
                summary(meeting.title(), state),
                join == null ? page.toString() : joinLine(join) + "\n\n" + page,
                place(null, join),
                page,
                List.of(words.say(meeting.kind().messageKey())),
                false,
                state,
                false,
                join);
    }

    /** The same on every node and for ever, and another one for the meeting of the same name in another installation. */
    private UUID uid() {
        String name = "meeting|" + meeting.id() + "|" + meeting.createdAt();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Timed> time(ItemView item) {
        if (meeting.zone() == null || item.day() == null || item.start() == null || item.end() == null) {
            return Optional.empty();
        }
        return Timed.possible(item.day().atTime(item.start()), item.day().atTime(item.end()), meeting.zone());
    }

    private CalendarEntry entry(ItemView item, Timed time) {
        State state = state(item);
        JoinLink link = joining.to(item).orElse(null);
        URI join = state == State.CANCELLED ? null : address(link);
        return new CalendarEntry(
                UUID.fromString(item.publicId()),
                item.sequence(),
                item.createdAt(),
                later(revised(item), link),
                time,
                summary(item.title(), state),
                description(item, join),
                place(item.room(), join),
                page,
                List.of(words.say(item.kind().messageKey())),
                item.restricted(),
                state,
                item.kind().substantive() && state != State.CANCELLED,
                join);
    }

    private static @Nullable URI address(@Nullable JoinLink link) {
        return link == null || link.address() == null ? null : URI.create(link.address());
    }

    /** For those who are told of a link, its change counts as one of the row; for nobody else. */
    private static Instant later(Instant revised, @Nullable JoinLink link) {
        return link == null || revised.isAfter(link.revisedAt()) ? revised : link.revisedAt();
    }

    private String joinLine(URI join) {
        return words.say("calendar.entry.join", join.toString());
    }

    /** The place and the stage of the meeting are printed too, so their change counts as one of the row. */
    private Instant revised(ItemView item) {
        return item.revisedAt().isAfter(meeting.revisedAt()) ? item.revisedAt() : meeting.revisedAt();
    }

    private State state(ItemView item) {
        if (item.cancelled()) {
            return State.CANCELLED;
        }
        return stateOfMeeting();
    }

    private State stateOfMeeting() {
        return switch (meeting.stage()) {
            case PROPOSED, CONCEPT_NOTE, AGREED -> State.TENTATIVE;
            case SCHEDULED -> State.CONFIRMED;
            case POSTPONED, CANCELLED -> State.CANCELLED;
        };
    }

    /** Programs differ in whether they show the state, so the title says it as well. */
    private String summary(String what, State state) {
        String title = words.say("calendar.entry.title", meeting.code(), what);
        return switch (state) {
            case CONFIRMED -> title;
            case TENTATIVE -> words.say("calendar.entry.tentative", title);
            case CANCELLED -> words.say("calendar.entry.cancelled", title);
        };
    }

    /** What the programme prints of the row, without its times, which would go stale; the page last. */
    private String description(ItemView item, @Nullable URI join) {
        Stream<@Nullable String> whole = Stream.of(
                join == null ? null : joinLine(join),
                item.restricted() ? item.audienceLine() : null,
                item.description(),
                lines(item.slots()));
        Stream<String> parts = item.parts().stream().map(this::part);
        return Stream.of(whole.filter(Objects::nonNull), parts, Stream.of(page.toString()))
                .flatMap(Function.identity())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private String part(PartView part) {
        String heading = part.printedLine() == null ? part.title() : part.printedLine();
        return part.slots().isEmpty() ? heading : heading + "\n" + lines(part.slots());
    }

    private String lines(List<SlotView> slots) {
        return slots.stream().map(slot -> "- " + line(slot)).collect(Collectors.joining("\n"));
    }

    private String line(SlotView slot) {
        String line = slot.open() ? (words.say("programme.slot.open") + " " + slot.line()).strip() : slot.line();
        String role = slot.roleKey();
        return role == null ? line : words.say("programme.slot.labelled", words.say(role), line);
    }

    /** Room first, for it is what people look for on the day; where there is none, the link is what they look for. */
    private @Nullable String place(@Nullable String room, @Nullable URI join) {
        Venue venue = meeting.venue();
        String place = Stream.of(room == null ? venue.room() : room, venue.print())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        if (place.isEmpty() && join != null) {
            return join.toString();
        }
        if (place.isEmpty()) {
            return meeting.mode() == Mode.VIRTUAL ? words.say("calendar.entry.online") : null;
        }
        return place;
    }
}

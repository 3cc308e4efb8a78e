package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;

/**
 * The door to read programmes. A whole programme is three queries whatever its size, and comes already limited to what the
 * viewer may see; who sees what is decided by {@link Admission} alone.
 */
@Singleton
public final class Programmes {

    /** How long calendars are told of a row that was taken out. */
    private static final Duration TOLD = Duration.ofDays(14);

    private final ProgrammeRepository repository;
    private final Versions versions;
    private final States states;
    private final Clock clock;

    Programmes(ProgrammeRepository repository, Versions versions, States states, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.states = states;
        this.clock = clock;
    }

    /** The published programme as this viewer may see it. */
    public ProgrammeView of(MeetingFacts meeting, Viewer viewer) {
        return versions.newest(meeting.id())
                .map(version -> view(meeting, version.content().programme(), viewer))
                .orElseGet(() -> view(meeting, Programme.EMPTY, viewer));
    }

    /** A programme that is not published, as this viewer would see it if it were: the preview of a draft. */
    public ProgrammeView preview(MeetingFacts meeting, Programme programme, Viewer viewer) {
        return view(meeting, programme, viewer);
    }

    /**
     * A version of long ago as this viewer may see it today: nothing that the rules of then or those of today withhold. Of a
     * row that is still in the programme both audiences have to open it.
     */
    public ProgrammeView version(MeetingFacts meeting, ProgrammeVersion version, Viewer viewer) {
        Map<String, Sight> today = versions.newest(meeting.id())
                .map(newest -> sights(meeting, newest.content().programme(), viewer))
                .orElse(Map.of());
        ProgrammeView then = view(meeting, version.content().programme(), viewer);
        return new ProgrammeView(
                then.segments(),
                continued(then.items().stream()
                        .flatMap(item -> limited(item, today.getOrDefault(item.publicId(), item.sight())))
                        .toList()));
    }

    /** One row as this viewer may see it; a row that is not there and one that may not be seen answer alike. */
    public Optional<ItemView> item(MeetingFacts meeting, String publicId, Viewer viewer) {
        return of(meeting, viewer).items().stream()
                .filter(item -> item.publicId().equals(publicId))
                .findFirst();
    }

    /**
     * The rows for calendars, as this viewer may see them: those of the newest version, and as cancelled for 14 days those
     * that were taken out, for a calendar that has them drops them only when it is told.
     */
    public List<ItemView> forCalendars(MeetingFacts meeting, Viewer viewer) {
        return versions.newest(meeting.id())
                .map(version ->
                        view(meeting, withWithdrawn(version.content()), viewer).items())
                .orElse(List.of());
    }

    private Programme withWithdrawn(VersionContent content) {
        Instant earliest = clock.instant().minus(TOLD);
        Stream<ProgrammeItem> gone = content.withdrawn().stream()
                .filter(withdrawn -> withdrawn.since().isAfter(earliest))
                .map(withdrawn -> withdrawn.item().toBuilder().cancelled(true).build());
        return content.programme()
                .withItems(Stream.concat(content.programme().items().stream(), gone)
                        .toList());
    }

    /** The rows this person may attend, each with its verdict; what personal programmes and feeds show. */
    public List<ItemView> attendedBy(MeetingFacts meeting, Participant participant) {
        return of(meeting, participant).items().stream()
                .filter(ItemView::attended)
                .toList();
    }

    /** All segments of a meeting, for those who decide about them. Pages for the public use {@link #of}. */
    public List<SegmentFacts> segments(long meetingId) {
        return repository.segments(meetingId).stream().map(SegmentRow::facts).toList();
    }

    /** All segments of several meetings by meeting, in one query; meetings without any are left out. */
    public Map<Long, List<SegmentFacts>> segments(List<Long> meetingIds) {
        return meetingIds.isEmpty()
                ? Map.of()
                : repository.segments(meetingIds).stream()
                        .collect(Collectors.groupingBy(
                                SegmentRow::meetingId, Collectors.mapping(SegmentRow::facts, Collectors.toList())));
    }

    /** A segment as a whole, as admission wants it: designations have to be valid on its first day. */
    public Occasion occasion(MeetingFacts meeting, SegmentFacts segment) {
        return occasion(meeting.id(), meeting.firstDayOr(clock), segment);
    }

    public Occasion occasion(MeetingCard meeting, SegmentFacts segment) {
        return occasion(meeting.id(), meeting.firstDayOr(clock), segment);
    }

    private static Occasion occasion(long meetingId, LocalDate firstDay, SegmentFacts segment) {
        LocalDate day = segment.firstDay() == null ? firstDay : segment.firstDay();
        return new Occasion(meetingId, segment.id(), null, day, segment.audience());
    }

    /** The sessions with limited places that have not begun, by their ids, for those who decide about places. */
    public Map<Long, Occasion> limited(MeetingFacts meeting) {
        ProgrammeLens lens = lens(meeting);
        Instant now = clock.instant();
        Map<Long, Occasion> limited = new HashMap<>();
        versions.newest(meeting.id()).stream()
                .flatMap(version -> version.content().programme().items().stream())
                .filter(item -> item.day() == null
                        || item.start() == null
                        || LocalDateTime.of(item.day(), item.start())
                                .atZone(meeting.zoneOrUtc())
                                .toInstant()
                                .isAfter(now))
                .map(lens::occasion)
                .filter(Occasion::byChoice)
                .forEach(occasion -> limited.put(Objects.requireNonNull(occasion.itemId()), occasion));
        return limited;
    }

    /** The rules of admission for the programmes of one meeting, to ask for several people or versions. */
    public ProgrammeLens lens(MeetingFacts meeting) {
        return lens(meeting, segments(meeting.id()));
    }

    private ProgrammeLens lens(MeetingFacts meeting, List<SegmentFacts> segments) {
        return new ProgrammeLens(meeting, segments, repository.items(meeting.id()), clock);
    }

    private ProgrammeView view(MeetingFacts meeting, Programme programme, Viewer viewer) {
        List<SegmentFacts> segments = segments(meeting.id());
        ProgrammeLens lens = lens(meeting, segments);
        return new ProgrammeView(
                segments.stream()
                        .filter(segment -> knows(viewer, occasion(meeting, segment)))
                        .toList(),
                continued(programme.items().stream()
                        .flatMap(item -> seen(lens, viewer, programme.agenda(), item))
                        .toList()));
    }

    /** Marks what earlier rows were about already; a row that is not seen whole tells nothing by this either. */
    private static List<ItemView> continued(List<ItemView> items) {
        Set<String> earlier = new HashSet<>();
        return items.stream()
                .map(item -> item.about(item.agenda().stream()
                        .map(mention -> mention.after(!earlier.add(mention.itemId())))
                        .toList()))
                .toList();
    }

    private Map<String, Sight> sights(MeetingFacts meeting, Programme programme, Viewer viewer) {
        ProgrammeLens lens = lens(meeting);
        return programme.items().stream()
                .collect(Collectors.toMap(ProgrammeItem::id, item -> Admission.sight(viewer, lens.occasion(item))));
    }

    private static boolean knows(Viewer viewer, Occasion segment) {
        Sight sight = Admission.sight(viewer, segment);
        return sight == Sight.FULL || sight == Sight.LISTED;
    }

    private Stream<ItemView> seen(ProgrammeLens lens, Viewer viewer, Agenda agenda, ProgrammeItem item) {
        return limited(whole(lens, viewer, agenda, item), Admission.sight(viewer, lens.occasion(item)));
    }

    private static Stream<ItemView> limited(ItemView item, Sight sight) {
        // What was cut already stays cut: listed is more than a placeholder, a placeholder more than nothing.
        Sight least = item.sight().compareTo(sight) > 0 ? item.sight() : sight;
        return switch (least) {
            case FULL -> Stream.of(item);
            case LISTED -> Stream.of(item.listed());
            case PLACEHOLDER -> Stream.of(item.placeholder());
            case ABSENT -> Stream.empty();
        };
    }

    private ItemView whole(ProgrammeLens lens, Viewer viewer, Agenda agenda, ProgrammeItem item) {
        Occasion occasion = lens.occasion(item);
        SegmentFacts segment = lens.segment(item).orElse(null);
        ItemRow row = lens.row(item).orElse(null);
        String line = item.audienceLine() == null
                        && segment != null
                        && !segment.audience().open()
                ? segment.audienceLine()
                : item.audienceLine();
        Instant now = clock.instant();
        return new ItemView(
                item.id(),
                Sight.FULL,
                item.day(),
                item.start(),
                item.end(),
                item.printedMinutes(),
                item.kind(),
                item.title(),
                item.number(),
                line,
                item.description(),
                item.room(),
                item.parts().stream().map(this::part).toList(),
                slots(item.slots()),
                item.questions(),
                item.questionsPromised(),
                agenda.numbered().stream()
                        .filter(numbered ->
                                item.agendaItems().contains(numbered.item().id()))
                        .map(numbered -> new AgendaMention(numbered.item().id(), numbered.label(), false))
                        .toList(),
                item.cancelled(),
                row == null ? 0 : row.sequenceNo(),
                row == null ? now : row.createdAt(),
                row == null ? now : later(row.revisedAt(), segment),
                occasion,
                viewer instanceof Participant participant ? Admission.decide(participant.standing(), occasion) : null);
    }

    /** Calendars print the audience of the segment too. */
    private static Instant later(Instant revised, @Nullable SegmentFacts segment) {
        Instant other = segment == null ? null : segment.revisedAt();
        return other == null || revised.isAfter(other) ? revised : other;
    }

    private PartView part(ItemPart part) {
        return new PartView(part.title(), part.minutes(), part.printedLine(), slots(part.slots()));
    }

    private List<SlotView> slots(List<SpeakerSlot> slots) {
        return slots.stream()
                .map(SpeakerSlot::shown)
                .map(slot -> new SlotView(
                        slot.role() != null && slot.role().printed() ? slot.role() : null,
                        slot.constituency(),
                        slot.personId(),
                        slot.personName(),
                        slot.state(),
                        slot.open(),
                        slot.printed(states)))
                .toList();
    }
}

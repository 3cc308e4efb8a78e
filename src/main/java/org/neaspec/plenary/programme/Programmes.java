package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;

/**
 * The door to read programmes. A whole programme is five queries whatever its size, and comes already limited to what the
 * viewer may see; who sees what is decided by {@link Admission} alone.
 */
@Singleton
public final class Programmes {

    private final ProgrammeRepository repository;
    private final States states;
    private final Clock clock;

    Programmes(ProgrammeRepository repository, States states, Clock clock) {
        this.repository = repository;
        this.states = states;
        this.clock = clock;
    }

    /** The programme as this viewer may see it. */
    public ProgrammeView of(MeetingFacts meeting, Viewer viewer) {
        List<SegmentFacts> segments = segments(meeting.id());
        List<ItemRow> items = repository.items(meeting.id());
        var rows = new ProgrammeRows(
                states,
                segments,
                repository.parts(meeting.id()),
                repository.slots(meeting.id()),
                repository.questions(meeting.id()));
        return new ProgrammeView(
                segments.stream()
                        .filter(segment -> knows(viewer, occasion(meeting, segment)))
                        .toList(),
                items.stream()
                        .flatMap(item -> seen(meeting, viewer, rows, item))
                        .toList());
    }

    /** One row as this viewer may see it; a row that is not there and one that may not be seen answer alike. */
    public Optional<ItemView> item(MeetingFacts meeting, String publicId, Viewer viewer) {
        return of(meeting, viewer).items().stream()
                .filter(item -> item.publicId().equals(publicId))
                .findFirst();
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

    /** A segment as a whole, as admission wants it: designations have to be valid on its first day. */
    public Occasion occasion(MeetingFacts meeting, SegmentFacts segment) {
        LocalDate day = segment.firstDay() == null ? meeting.firstDayOr(clock) : segment.firstDay();
        return new Occasion(meeting.id(), segment.id(), null, day, segment.audience());
    }

    private static boolean knows(Viewer viewer, Occasion segment) {
        Sight sight = Admission.sight(viewer, segment);
        return sight == Sight.FULL || sight == Sight.LISTED;
    }

    private Stream<ItemView> seen(MeetingFacts meeting, Viewer viewer, ProgrammeRows rows, ItemRow item) {
        SegmentFacts segment = rows.segmentOf(item);
        Occasion occasion = occasion(meeting, segment, item);
        ItemView whole = whole(viewer, rows, item, segment, occasion);
        return switch (Admission.sight(viewer, occasion)) {
            case FULL -> Stream.of(whole);
            case LISTED -> Stream.of(whole.listed());
            case PLACEHOLDER -> Stream.of(whole.placeholder());
            case ABSENT -> Stream.empty();
        };
    }

    /** The nearest rule wins: the row's own audience, else its segment's, else the meeting's. */
    private Occasion occasion(MeetingFacts meeting, @Nullable SegmentFacts segment, ItemRow item) {
        Audience audience = segment == null ? meeting.attendance() : segment.audience();
        if (item.ownAudience()) {
            Visibility visibility =
                    segment == null ? Visibility.PUBLISHED : segment.audience().visibility();
            audience = Audience.restrictedTo(Designation.named(item.admits()), visibility);
        }
        LocalDate day = item.day() == null ? meeting.firstDayOr(clock) : item.day();
        return new Occasion(meeting.id(), item.segmentId(), item.id(), day, audience);
    }

    private static ItemView whole(
            Viewer viewer, ProgrammeRows rows, ItemRow item, @Nullable SegmentFacts segment, Occasion occasion) {
        String line = item.audienceLine() == null
                        && segment != null
                        && !segment.audience().open()
                ? segment.audienceLine()
                : item.audienceLine();
        return new ItemView(
                item.publicId(),
                Sight.FULL,
                item.day(),
                item.startsAt(),
                item.endsAt(),
                item.printedMinutes(),
                item.kind(),
                item.title(),
                item.number(),
                line,
                item.description(),
                item.room(),
                rows.partsOf(item),
                rows.slotsOf(item, null),
                rows.questionsOf(item),
                item.questionsPromised(),
                item.cancelled(),
                item.sequenceNo(),
                item.createdAt(),
                item.revisedAt(),
                occasion,
                viewer instanceof Participant participant ? Admission.decide(participant.standing(), occasion) : null);
    }
}

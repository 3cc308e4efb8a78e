package org.neaspec.plenary.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * What admission has to know about the programmes of one meeting, read once, so that many people and several versions can be
 * asked about without another query.
 */
public final class ProgrammeLens {

    /** Of a row whose segment is gone nobody knows any more whom it admitted. */
    private static final Audience NOBODY = Audience.restrictedTo(Set.of(), Visibility.HIDDEN);

    /** What a row is called that was never published. */
    private static final long NOT_YET = -1;

    private final MeetingFacts meeting;
    private final Map<String, SegmentFacts> segments;
    private final Map<String, ItemRow> rows;
    private final Clock clock;

    ProgrammeLens(MeetingFacts meeting, List<SegmentFacts> segments, List<ItemRow> rows, Clock clock) {
        this.meeting = meeting;
        this.segments = segments.stream().collect(Collectors.toMap(SegmentFacts::code, Function.identity()));
        this.rows = rows.stream().collect(Collectors.toMap(ItemRow::publicId, Function.identity()));
        this.clock = clock;
    }

    /** What one viewer sees of any row of this meeting. */
    public interface Eyes {

        Sight sight(ProgrammeItem item);

        /** Whether the viewer may attend; for participants only. */
        boolean attends(ProgrammeItem item);
    }

    /** The eyes of somebody whose duties are those of the newest published version. */
    public Eyes of(Viewer viewer) {
        return new Looking(viewer, Set.of());
    }

    /**
     * The eyes of a participant whose duties are those that the row in question gives.
     *
     * @param personIds of the participant, with those of persons who were merged into this one
     */
    public Eyes of(Participant participant, Set<Long> personIds) {
        return new Looking(participant, personIds);
    }

    /** The same eyes, which of a row of this programme see no more than they see of it there: what was open is closed now. */
    public Eyes limited(Eyes eyes, Programme today) {
        return new Eyes() {
            @Override
            public Sight sight(ProgrammeItem item) {
                Sight then = eyes.sight(item);
                Sight now = today.find(item.id()).map(eyes::sight).orElse(then);
                return now.compareTo(then) > 0 ? now : then;
            }

            @Override
            public boolean attends(ProgrammeItem item) {
                return eyes.attends(item);
            }
        };
    }

    /** The segment a row belongs to; empty also for a segment that is gone. */
    Optional<SegmentFacts> segment(ProgrammeItem item) {
        return Optional.ofNullable(item.segment() == null ? null : segments.get(item.segment()));
    }

    Optional<ItemRow> row(ProgrammeItem item) {
        return Optional.ofNullable(rows.get(item.id()));
    }

    /** The nearest rule wins: the row's own audience, else its segment's, else the meeting's. */
    Occasion occasion(ProgrammeItem item) {
        SegmentFacts segment = segment(item).orElse(null);
        Audience audience = segment == null ? meeting.attendance() : segment.audience();
        if (item.segment() != null && segment == null) {
            audience = NOBODY;
        } else if (item.admits() != null) {
            Visibility visibility =
                    segment == null ? Visibility.PUBLISHED : segment.audience().visibility();
            audience = Audience.restrictedTo(Set.copyOf(item.admits()), visibility);
        }
        return new Occasion(
                meeting.id(),
                segment == null ? null : segment.id(),
                row(item).map(ItemRow::id).orElse(null),
                item.day() == null ? meeting.firstDayOr(clock) : item.day(),
                audience,
                row(item).map(ItemRow::byChoice).orElse(false));
    }

    /** Whether a row admits everybody whom the meeting as a whole admits. */
    public boolean admitsAsTheMeeting(ProgrammeItem item) {
        Audience audience = occasion(item).audience();
        return audience.open() || audience.equals(meeting.attendance());
    }

    private final class Looking implements Eyes {

        private final Viewer viewer;
        private final Set<Long> personIds;

        Looking(Viewer viewer, Set<Long> personIds) {
            this.viewer = viewer;
            this.personIds = personIds;
        }

        @Override
        public Sight sight(ProgrammeItem item) {
            Occasion occasion = named(occasion(item));
            return Admission.sight(as(item, occasion), occasion);
        }

        @Override
        public boolean attends(ProgrammeItem item) {
            Occasion occasion = named(occasion(item));
            return Admission.attends(as(item, occasion), occasion);
        }

        private Viewer as(ProgrammeItem item, Occasion occasion) {
            if (personIds.isEmpty() || !(viewer instanceof Participant participant)) {
                return viewer;
            }
            Standing standing = participant.standing();
            boolean speaks = item.allSlots()
                    .map(SpeakerSlot::shown)
                    .anyMatch(slot -> slot.personId() != null && personIds.contains(slot.personId()));
            Set<Long> duties = speaks && occasion.itemId() != null ? Set.of(occasion.itemId()) : Set.of();
            return new Participant(participant.registrationId(), participant.name(), standing.onDuty(duties));
        }

        private Occasion named(Occasion occasion) {
            return occasion.itemId() != null
                    ? occasion
                    : new Occasion(
                            occasion.meetingId(), occasion.segmentId(), NOT_YET, occasion.day(), occasion.audience());
        }
    }
}

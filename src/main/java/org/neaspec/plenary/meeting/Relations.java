package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The door to read how meetings belong together, for staff: also those nobody has announced. */
@Singleton
public final class Relations {

    /** Meetings held together are at most so many days apart. */
    private static final int NEAR = 7;

    private final RelationRepository repository;

    Relations(RelationRepository repository) {
        this.repository = repository;
    }

    /**
     * A relation seen from one of its ends.
     *
     * @param fromTheOther whether it is stated at the other end
     * @param slug the meeting at the other end
     * @param registersTogether whether who registers for one of the two can register for the other with the same form
     */
    public record Seen(
            long id,
            RelationKind kind,
            boolean fromTheOther,
            String slug,
            String title,
            Stage stage,
            MeetingDate date,
            boolean registersTogether) {

        public String messageKey() {
            return kind.messageKey(fromTheOther);
        }
    }

    public List<Seen> of(long meetingId) {
        return repository.lines(meetingId).stream()
                .map(line -> new Seen(
                        line.id(),
                        line.kind(),
                        line.fromTheOther() == 1,
                        line.slug(),
                        line.title(),
                        line.stage(),
                        new MeetingDate(line.datePrecision(), line.startsOn(), line.endsOn(), line.dateText()),
                        line.registersTogether()))
                .toList();
    }

    /** The announced meetings for which people can register along with this one, by their ids, the first to be held first. */
    public List<Long> registeredTogether(long meetingId) {
        return repository.registeredTogether(meetingId).stream()
                .map(RelationRepository.Joint::id)
                .toList();
    }

    /** Meetings held together with this one whose date is less exact, or more, or far from its own. None moves by itself. */
    public List<Seen> outOfStep(MeetingFacts meeting) {
        return of(meeting.id()).stream()
                .filter(seen -> seen.kind().together() && !seen.stage().stopped())
                .filter(seen -> !inStep(meeting.date(), seen.date()))
                .toList();
    }

    static boolean inStep(MeetingDate one, MeetingDate other) {
        LocalDate first = one.first();
        LocalDate last = one.last();
        LocalDate otherFirst = other.first();
        LocalDate otherLast = other.last();
        if (one.exact() != other.exact()) {
            return false;
        }
        if (first == null || last == null || otherFirst == null || otherLast == null) {
            return one.precision() == other.precision();
        }
        return !otherFirst.isAfter(last.plusDays(NEAR)) && !otherLast.isBefore(first.minusDays(NEAR));
    }
}

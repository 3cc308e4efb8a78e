package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Changes what is written down about a segment and whom it admits. Rows follow at once, published ones too. */
@Singleton
public class ChangeSegment {

    private final SegmentDesk desk;
    private final SegmentRepository segments;
    private final UsesOfSegments uses;
    private final Clock clock;

    ChangeSegment(SegmentDesk desk, SegmentRepository segments, UsesOfSegments uses, Clock clock) {
        this.desk = desk;
        this.segments = segments;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * All of it or nothing.
     *
     * @param seen the version the organiser had before the eyes
     * @param wish its visibility counts only where an open segment becomes restricted; a restricted one keeps what it has
     */
    @Transactional
    public SegmentOutcome change(MeetingFacts meeting, long segmentId, int seen, SegmentPlan wish, Organiser by) {
        desk.open(meeting);
        SegmentFacts before = desk.take(meeting, segmentId).orElse(null);
        if (before == null) {
            return new SegmentOutcome.Gone();
        }
        if (before.version() != seen) {
            return new SegmentOutcome.Overtaken();
        }
        if (segments.countOfCode(meeting.id(), wish.code(), segmentId) > 0) {
            return new SegmentOutcome.CodeTaken();
        }
        List<SegmentUses.Use> byCode = before.code().equals(wish.code())
                ? List.of()
                : uses.of(meeting.id(), before).stream()
                        .filter(SegmentUses.Use::byCode)
                        .toList();
        if (!byCode.isEmpty()) {
            return new SegmentOutcome.InUse(byCode);
        }
        write(meeting, before, wish.seenAs(visibility(before, wish)), by);
        return new SegmentOutcome.Saved();
    }

    private static Visibility visibility(SegmentFacts before, SegmentPlan wish) {
        if (wish.open()) {
            return Visibility.PUBLISHED;
        }
        return before.audience().open() ? wish.visibility() : before.audience().visibility();
    }

    private void write(MeetingFacts meeting, SegmentFacts before, SegmentPlan after, Organiser by) {
        segments.change(
                before.id(),
                after.code(),
                after.title(),
                after.access(),
                after.audienceLine(),
                after.visibility().name(),
                clock.instant());
        segments.admitNobody(before.id());
        desk.admit(meeting, after);
        Visibility was = before.audience().visibility();
        if (was != after.visibility()) {
            desk.tell(new SegmentVisibilityChanged(meeting.id(), before.id(), after.code(), was, after.visibility()));
        }
        desk.tell(new SegmentChanged(meeting.id(), before.id()));
        String said = SegmentDesk.said(before.audience()) + " to " + SegmentDesk.said(after.audience());
        desk.record(meeting, "programme.segmentChanged", after.code(), said, by);
    }
}

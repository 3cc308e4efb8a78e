package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Deletes a segment that nothing refers to. */
@Singleton
public class DeleteSegment {

    private final SegmentDesk desk;
    private final SegmentRepository segments;
    private final UsesOfSegments uses;

    DeleteSegment(SegmentDesk desk, SegmentRepository segments, UsesOfSegments uses) {
        this.desk = desk;
        this.segments = segments;
        this.uses = uses;
    }

    /** @param seen the version the organiser had before the eyes */
    @Transactional
    public SegmentOutcome delete(MeetingFacts meeting, long segmentId, int seen, Organiser by) {
        desk.open(meeting);
        SegmentFacts segment = desk.take(meeting, segmentId).orElse(null);
        if (segment == null) {
            return new SegmentOutcome.Gone();
        }
        if (segment.version() != seen) {
            return new SegmentOutcome.Overtaken();
        }
        List<SegmentUses.Use> inUse = uses.of(meeting.id(), segment);
        if (!inUse.isEmpty()) {
            return new SegmentOutcome.InUse(inUse);
        }
        segments.delete(segmentId);
        desk.record(meeting, "programme.segmentRemoved", segment.code(), segment.title(), by);
        return new SegmentOutcome.Saved();
    }
}

package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Adds a segment after the others of a meeting. */
@Singleton
public class AddSegment {

    private final SegmentDesk desk;
    private final SegmentRepository segments;

    AddSegment(SegmentDesk desk, SegmentRepository segments) {
        this.desk = desk;
        this.segments = segments;
    }

    @Transactional
    public SegmentOutcome add(MeetingFacts meeting, SegmentPlan plan, Organiser by) {
        desk.open(meeting);
        if (segments.countOfCode(meeting.id(), plan.code(), 0) > 0) {
            return new SegmentOutcome.CodeTaken();
        }
        segments.addSegment(
                meeting.id(),
                segments.lastPosition(meeting.id()) + 1,
                plan.code(),
                plan.title(),
                plan.access(),
                plan.audienceLine(),
                plan.visibility().name());
        desk.admit(meeting, plan);
        desk.record(meeting, "programme.segmentAdded", plan.code(), SegmentDesk.said(plan.audience()), by);
        return new SegmentOutcome.Saved();
    }
}

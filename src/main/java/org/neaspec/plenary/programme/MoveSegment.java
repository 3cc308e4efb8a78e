package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Changes places between a segment and its neighbour. */
@Singleton
public class MoveSegment {

    private final SegmentDesk desk;
    private final ProgrammeRepository repository;
    private final SegmentRepository segments;

    MoveSegment(SegmentDesk desk, ProgrammeRepository repository, SegmentRepository segments) {
        this.desk = desk;
        this.repository = repository;
        this.segments = segments;
    }

    /** At the end there is nothing to do, nor for a segment that is gone. */
    @Transactional
    public void move(MeetingFacts meeting, long segmentId, boolean up, Organiser by) {
        desk.open(meeting);
        List<SegmentRow> rows = repository.segments(meeting.id());
        for (int i = 0; i < rows.size(); i++) {
            int other = up ? i - 1 : i + 1;
            if (rows.get(i).id() == segmentId && other >= 0 && other < rows.size()) {
                segments.place(segmentId, rows.get(other).position());
                segments.place(rows.get(other).id(), rows.get(i).position());
                desk.record(meeting, "programme.segmentMoved", rows.get(i).code(), up ? "up" : "down", by);
            }
        }
    }
}

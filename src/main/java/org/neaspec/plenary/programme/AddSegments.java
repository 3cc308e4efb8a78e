package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Adds segments to a meeting that has none. */
@Singleton
public class AddSegments {

    private final SegmentRepository repository;

    AddSegments(SegmentRepository repository) {
        this.repository = repository;
    }

    /** In this order. */
    @Transactional
    public void add(long meetingId, List<SegmentPlan> segments) {
        int position = 0;
        for (SegmentPlan segment : segments) {
            repository.addSegment(
                    meetingId,
                    ++position,
                    segment.code(),
                    segment.title(),
                    segment.access(),
                    segment.audienceLine(),
                    segment.visibility().name());
            segment.admits().stream()
                    .sorted()
                    .forEach(designation ->
                            repository.addAdmittedToSegment(meetingId, segment.code(), designation.name()));
        }
    }
}

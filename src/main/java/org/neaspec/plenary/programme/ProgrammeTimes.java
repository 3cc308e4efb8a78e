package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** When a segment takes place, for organisers who think of hiding it. */
@Singleton
public final class ProgrammeTimes {

    private final SegmentRepository repository;

    ProgrammeTimes(SegmentRepository repository) {
        this.repository = repository;
    }

    /** Hours of a day, in the meeting's zone. */
    @Introspected
    public record Span(LocalDate day, LocalTime startsAt, LocalTime endsAt) {}

    /** The times of all rows of a segment, in order. */
    public List<Span> of(long segmentId) {
        return repository.times(segmentId);
    }
}

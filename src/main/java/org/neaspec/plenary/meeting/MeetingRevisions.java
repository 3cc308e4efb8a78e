package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Counts what changes. Whoever changes anything that the public sees of a meeting says so here, in the same transaction, and
 * every page kept of it is out of date at once.
 */
@Singleton
public final class MeetingRevisions {

    private final MeetingRepository repository;
    private final Clock clock;

    MeetingRevisions(MeetingRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Notes what the programme calls itself from now on: "Provisional Programme"; null for nothing in particular. */
    public void programmeCalled(long meetingId, @Nullable String label) {
        repository.programmeCalled(meetingId, label);
    }

    public void changed(long meetingId) {
        repository.revise(meetingId, clock.instant());
    }
}

package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Counts what changes. Whoever changes anything that the public sees of a meeting says so here, in the same transaction, and
 * every page kept of it is out of date at once.
 */
@Singleton
public final class MeetingRevisions {

    private final MeetingRepository repository;

    MeetingRevisions(MeetingRepository repository) {
        this.repository = repository;
    }

    /** Notes what the programme calls itself from now on: "Provisional Programme"; null for nothing in particular. */
    public void programmeCalled(long meetingId, @Nullable String label) {
        repository.programmeCalled(meetingId, label);
    }

    /**
     * Of the meeting's own entry in calendars nothing changes by this: it counts only what it prints itself, or its number
     * would tell of work on rows that not everybody may know.
     */
    public void changed(long meetingId) {
        repository.revise(meetingId);
    }
}

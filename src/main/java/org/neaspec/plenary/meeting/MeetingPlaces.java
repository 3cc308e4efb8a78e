package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;

/** The places of a meeting. Both acts belong to the caller's transaction and undo themselves with it. */
@Singleton
public final class MeetingPlaces {

    private final MeetingRepository repository;

    MeetingPlaces(MeetingRepository repository) {
        this.repository = repository;
    }

    /** Takes a place, or answers false when none is left. Two callers never get the last one both. */
    public boolean take(long meetingId) {
        return repository.takePlace(meetingId) == 1;
    }

    /** Gives a place back. */
    public void release(long meetingId) {
        repository.releasePlace(meetingId);
    }
}

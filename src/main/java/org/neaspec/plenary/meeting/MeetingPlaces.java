package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The places of a meeting. All acts belong to the caller's transaction and undo themselves with it. The meeting's row is the
 * first thing to be locked by whoever takes or frees a place, and before any row of a registration: so nobody waits for anybody
 * in a ring, and what is read under it stays so until the end.
 */
@Singleton
public final class MeetingPlaces {

    private final MeetingRepository repository;
    private final Clock clock;

    MeetingPlaces(MeetingRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Takes a place where the whole meeting is all that counts, or answers false: none is left, or quotas and a waiting list
     * have to be looked at first. Two callers never get the last one both.
     */
    public boolean takePlain(long meetingId) {
        return repository.takePlainPlace(meetingId) == 1;
    }

    /** Locks the meeting's row until the transaction ends, and says how things stand. */
    public HeldPlaces hold(long meetingId) {
        return repository.holdPlaces(meetingId).orElseThrow();
    }

    /** How things stand, without waiting for anybody and true only for the moment. */
    public HeldPlaces look(long meetingId) {
        return repository.lookAtPlaces(meetingId).orElseThrow();
    }

    /** Takes a place of the whole meeting, or answers false when none is left. */
    public boolean take(long meetingId) {
        return repository.takePlace(meetingId) == 1;
    }

    /** Gives a place back. */
    public void release(long meetingId) {
        repository.releasePlace(meetingId);
    }

    /** Notes whether the places of the whole meeting are all that counts. */
    public void plain(long meetingId, boolean plain) {
        repository.setPlain(meetingId, plain);
    }

    /** Sets how many there are, also below what is taken: nobody loses a place, and nobody gets one until enough have left. */
    public void set(long meetingId, @Nullable Integer places) {
        repository.setPlaces(meetingId, places, clock.instant());
    }

    /** Sets whether those for whom there is no place may wait, and how a free place finds them. */
    public void keepLine(long meetingId, boolean waitingList, Promotion promotion, int offerHours) {
        repository.setWaitingList(meetingId, waitingList, promotion, offerHours, clock.instant());
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who has a place at a meeting and waits for one in a session or a segment of it.
 *
 * @param title of the session or segment
 * @param segmentId which segment; null where it is a session
 * @param itemId which session; null where it is a segment
 * @param position orders the line; it is not the rank
 * @param offeredUntil until when an offered place is held; null while none is offered
 */
@Introspected
public record OccasionWait(
        long id,
        long meetingId,
        long registrationId,
        String reference,
        String printedName,
        RegistrationStatus status,
        Category category,
        @Nullable String stateCode,
        Attendance attendance,
        String title,
        @Nullable Long segmentId,
        @Nullable Long itemId,
        long position,
        State state,
        @Nullable Instant offeredUntil) {

    /** Where somebody stands in such a line. Words on the screen come from the messages {@code registration.wait.<name>}. */
    public enum State {
        IN_LINE,
        /** A place is taken and held for the person. */
        OFFERED,
        /** The person let an offer lapse, and has not said since that a place is still wanted. */
        LAPSED,
        /** An organiser took a place back; only an organiser gives one again. */
        PASSED_OVER,
        /** The person left the line of a segment. */
        LEFT,
        /** The person has a place; the row remembers where he or she stood. */
        TAKEN
    }

    /** Whether the turn of this person comes by itself: in a segment only those take part who are approved. */
    public boolean inLine() {
        return state == State.IN_LINE && present();
    }

    /** Whether the registration is such that a place could be given at all. */
    boolean present() {
        return segmentId == null ? status.holdsPlace() : status == RegistrationStatus.APPROVED;
    }

    /** Whether the person has neither a place nor given up to get one. */
    public boolean waits() {
        return state != State.TAKEN && state != State.LEFT;
    }

    /** What the person would count as for the quotas of this session or segment alone. */
    Demand demand() {
        return new Demand(
                category,
                stateCode,
                attendance,
                segmentId == null ? Set.of() : Set.of(segmentId),
                itemId == null ? Set.of() : Set.of(itemId));
    }

    Registered registered() {
        return new Registered(registrationId, meetingId, status);
    }

    /** By what rows of the same line are known. */
    public String occasion() {
        return occasion(segmentId, itemId);
    }

    static String occasion(@Nullable Long segmentId, @Nullable Long itemId) {
        return itemId == null ? "segment " + segmentId : "session " + itemId;
    }
}

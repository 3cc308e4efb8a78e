package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * Somebody on the waiting list.
 *
 * @param position orders the line; it is not the rank
 * @param aside why the rule passes the person over; null while his or her turn comes
 * @param offeredUntil until when an offered place is held; null while none is offered
 */
@Introspected
public record WaitingPerson(
        long registrationId,
        String reference,
        String printedName,
        Category category,
        @Nullable String stateCode,
        Attendance attendance,
        long position,
        @Nullable Aside aside,
        @Nullable Instant offeredUntil) {

    /** Why the rule passes somebody over. Words on the screen come from the messages {@code registration.aside.<name>}. */
    public enum Aside {
        /** An organiser put the person on the list, and offers a place by hand. */
        ORGANISER,
        /** The person let an offer lapse, and has not said since that a place is still wanted. */
        LAPSED
    }

    /** Whether the turn of this person comes by itself. */
    public boolean inLine() {
        return aside == null && offeredUntil == null;
    }

    Demand demand() {
        return Demand.onSubmission(category, stateCode, attendance);
    }
}

package org.neaspec.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits is offered a place in a session or a segment, which is held for some time.
 *
 * @param title of the session or segment
 * @param by the organiser who chose the person; null when it was the rule
 */
public record OccasionPlaceOffered(
        long registrationId,
        long stepId,
        String title,
        Instant until,
        @Nullable Long accountId,
        @Nullable String by) {}

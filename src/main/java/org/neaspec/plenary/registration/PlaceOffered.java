package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on the waiting list is offered a place, which is held for some time.
 *
 * @param by the organiser who chose the person; null when it was the rule
 */
public record PlaceOffered(
        long registrationId,
        long stepId,
        @Nullable Long accountId,
        @Nullable String by) {}

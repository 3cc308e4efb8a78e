package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who waited has a place in a session or a segment now.
 *
 * @param title of the session or segment
 * @param by the organiser who chose the person; null when it was the rule, or the person who accepted an offer
 */
public record OccasionPlaceGiven(
        long registrationId,
        long stepId,
        String title,
        @Nullable Long accountId,
        @Nullable String by) implements RegistrationFact {}

package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * A place in a session or a segment is not held for somebody any more: nobody accepted it in time, or an organiser took it back.
 *
 * @param title of the session or segment
 * @param by the organiser who took it back; null when it was the time
 */
public record OccasionPlaceEnded(
        long registrationId,
        long stepId,
        String title,
        @Nullable Long accountId,
        @Nullable String by) implements RegistrationFact {}

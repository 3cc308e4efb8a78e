package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * An organiser decided about a registration.
 *
 * @param stepId the one step of its history that this decision is
 * @param status the state it is in now
 * @param reason what the person is told, if anything
 * @param accountId who decided
 * @param told whether the person is to be written to
 */
public record RegistrationDecided(
        long registrationId,
        long stepId,
        RegistrationStatus status,
        @Nullable String reason,
        long accountId,
        String by,
        boolean told)
        implements RegistrationFact {}

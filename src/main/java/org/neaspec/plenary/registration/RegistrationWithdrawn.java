package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;

/**
 * Somebody takes part no more: a person gave up the place, or was taken out on behalf of the State or body.
 *
 * @param stepId the one step of its history that this withdrawal is
 * @param by who said so for the State or body; null when it was the person
 */
public record RegistrationWithdrawn(
        long registrationId, long stepId, @Nullable Actor by) implements RegistrationFact {}

package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody takes part no more: a person gave up the place, or was taken out by a focal point.
 *
 * @param stepId the one step of its history that this withdrawal is
 * @param by name of the focal point who said so; null when it was the person
 */
public record RegistrationWithdrawn(
        long registrationId, long stepId, @Nullable String by) implements RegistrationFact {}

package org.neaspec.plenary.registration;

/**
 * A person gave up the place.
 *
 * @param stepId the one step of its history that this withdrawal is
 */
public record RegistrationWithdrawn(long registrationId, long stepId) implements RegistrationFact {}

package org.neaspec.plenary.registration;

/**
 * Somebody on the waiting list has a place now.
 *
 * @param status where the registration stands now
 */
public record RegistrationPromoted(long registrationId, long stepId, RegistrationStatus status)
        implements RegistrationFact {}

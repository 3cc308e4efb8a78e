package org.neaspec.plenary.registration;

/**
 * Another person takes part instead.
 *
 * @param registrationId of who takes part no more
 * @param by name of the focal point
 * @param cameId the registration of who comes instead
 */
public record RegistrationReplaced(long registrationId, long stepId, String by, long cameId)
        implements RegistrationFact {}

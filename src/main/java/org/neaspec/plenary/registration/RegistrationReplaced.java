package org.neaspec.plenary.registration;

import org.neaspec.plenary.audit.Actor;

/**
 * Another person takes part instead.
 *
 * @param registrationId of who takes part no more
 * @param by who said so
 * @param cameId the registration of who comes instead
 */
public record RegistrationReplaced(long registrationId, long stepId, Actor by, long cameId)
        implements RegistrationFact {}

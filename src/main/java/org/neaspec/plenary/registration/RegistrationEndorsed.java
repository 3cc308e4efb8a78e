package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * A State was said to stand behind a person, or not to.
 *
 * @param stepId the one step of its history that this is
 * @param given false when it was refused
 * @param status the state the registration is in now
 * @param accountId the member of staff who recorded it; null when it was a focal point
 * @param by by name
 * @param note what it rests on, or why it was refused
 */
public record RegistrationEndorsed(
        long registrationId,
        long stepId,
        boolean given,
        RegistrationStatus status,
        @Nullable Long accountId,
        String by,
        @Nullable String note)
        implements RegistrationFact {}

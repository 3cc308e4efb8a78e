package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;

/**
 * A person, or staff for the person, changed what had been sent.
 *
 * @param stepId the one step of its history that this change is
 * @param status the state it is in now: submitted again when the decision rested on what changed
 * @param told whether the person is written to
 * @param corrected the names of the fields that staff put right unasked; null where the person wanted the change
 */
public record RegistrationChanged(
        long registrationId,
        long stepId,
        RegistrationStatus status,
        boolean told,
        @Nullable String corrected) implements RegistrationFact {}

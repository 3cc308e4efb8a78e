package org.neaspec.plenary.delegation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.RegistrationStatus;

/**
 * Somebody in a delegation: no more than what its focal point typed, or may know.
 *
 * @param addedBy who named her
 * @param addedByAccount where a member of staff did, in the stead of a focal point
 * @param late whether named after the deadline
 */
@Introspected
public record Member(
        String publicId,
        long delegationId,
        long registrationId,
        String reference,
        long personId,
        String name,
        @Nullable String jobTitle,
        @Nullable String unit,
        @Nullable String email,
        DelegationRole role,
        int position,
        boolean late,
        String addedBy,
        @Nullable Long addedByAccount,
        RegistrationStatus status,
        Endorsement.Answer endorsement,
        Instant addedAt) {

    /** Whether she was named, and has not sent the form yet. */
    public boolean unanswered() {
        return status.unsent();
    }

    /** Whether a place of the delegation is taken. */
    public boolean present() {
        return !status.ended();
    }
}

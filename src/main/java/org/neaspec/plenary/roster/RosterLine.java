package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.RegistrationStatus;

/**
 * A registration as lists have it.
 *
 * @param claims names of designations with commas between
 * @param role in a delegation, or null
 * @param delegationState the State whose delegation it is; null in that of a body and in none
 * @param directoryBody the name of the body of the directory that the person comes for, or null
 * @param notes how many notes colleagues wrote
 * @param failures whether mail to the address comes back: 1 or 0
 */
@Introspected
public record RosterLine(
        long id,
        String reference,
        RegistrationStatus status,
        int version,
        Category category,
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String jobTitle,
        @Nullable String unit,
        @Nullable String organisation,
        @Nullable String stateCode,
        Attendance attendance,
        @Nullable String zone,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String claims,
        @Nullable String dietary,
        @Nullable String accessNeeds,
        boolean consentListing,
        Endorsement.Answer endorsement,
        @Nullable String assigneeName,
        @Nullable DelegationRole role,
        @Nullable String delegationState,
        @Nullable String delegationBody,
        @Nullable String directoryBody,
        @Nullable BodyKind bodyKind,
        long notes,
        Instant createdAt,
        Instant updatedAt,
        long failures) {

    /** Whether mail to the address comes back. */
    public boolean failing() {
        return failures > 0;
    }
}

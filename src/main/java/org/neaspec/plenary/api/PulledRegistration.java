package org.neaspec.plenary.api;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationStatus;

/**
 * A registration as other systems pull it.
 *
 * @param delegationRole null for all who are in no delegation
 * @param delegationState the State whose delegation it is; null in that of a body
 * @param transferredAt when another system said that it has taken it over
 */
@Introspected
public record PulledRegistration(
        long id,
        String reference,
        RegistrationStatus status,
        Category category,
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String jobTitle,
        @Nullable String stateCode,
        Attendance attendance,
        boolean consentListing,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String dietary,
        @Nullable String accessNeeds,
        @Nullable DelegationRole delegationRole,
        @Nullable String delegationState,
        @Nullable String delegationBody,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant transferredAt,
        @Nullable String transferredBy) {}

package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code registration}. */
@MappedEntity("registration")
record RegistrationRow(
        @Id @GeneratedValue @Nullable Long id,
        String reference,
        long meetingId,
        long personId,
        String emailKey,
        String requestKey,
        WayIn way,
        @Nullable String together,
        RegistrationStatus status,
        Category category,
        @Nullable String jobTitle,
        @Nullable String unit,
        @Nullable String organisation,
        @Nullable Long bodyId,
        @Nullable String stateCode,
        Attendance attendance,
        @Nullable String zone,
        @Nullable String dietary,
        @Nullable String accessNeeds,
        boolean consentListing,
        @Nullable Instant consentPrivacyAt,
        @Nullable String reason,
        boolean holdsPlace,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Endorsement.Answer endorsement,
        @Nullable String endorsementState) {}

package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code registration_step}: who did what, when and why. Rows are only ever added. */
@MappedEntity("registration_step")
record StepRow(
        @Id @GeneratedValue @Nullable Long id,
        long registrationId,
        Instant at,
        StepAct act,
        RegistrationStatus status,
        @Nullable Long accountId,
        @Nullable String actorName,
        @Nullable String reason,
        @Nullable String detail) {}

package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code delegation}. */
@MappedEntity("delegation")
record DelegationRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        @Nullable String stateCode,
        @Nullable Long bodyId,
        boolean invited,
        @Nullable Integer places,
        @Nullable Instant noteSentAt,
        @Nullable String noteSentBy,
        @Nullable String noteSource,
        @Nullable Instant noteTakenAt,
        @Nullable String noteTakenBy,
        Instant createdAt) {}

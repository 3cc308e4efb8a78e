package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code delegation_terms}. */
@MappedEntity("delegation_terms")
record TermsRow(
        @Id long meetingId,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant confirmBy,
        @Nullable Integer places,
        String roles,
        int version,
        Instant updatedAt) {}

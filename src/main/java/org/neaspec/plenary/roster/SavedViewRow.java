package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code saved_view}. */
@MappedEntity("saved_view")
record SavedViewRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        long accountId,
        String name,
        boolean shared,
        String query,
        Instant createdAt) {}

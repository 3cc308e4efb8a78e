package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code registration_draft}: its content sealed, and enough to derive the token of its link. */
@SuppressWarnings("ArrayRecordComponent")
@Introspected
@MappedEntity("registration_draft")
record DraftRow(
        @Id @GeneratedValue @Nullable Long id,
        long meetingId,
        String emailKey,
        byte[] nonce,
        byte[] tokenHash,
        byte[] content,
        Instant createdAt,
        Instant keptAt,
        Instant expiresAt) {}

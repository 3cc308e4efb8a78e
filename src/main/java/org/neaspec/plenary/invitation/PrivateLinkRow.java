package org.neaspec.plenary.invitation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Category;

/** A row of {@code private_link}. */
@SuppressWarnings("ArrayRecordComponent")
@MappedEntity("private_link")
record PrivateLinkRow(
        @Id @GeneratedValue @Nullable Long id,
        long meetingId,
        @Nullable Category category,
        byte[] nonce,
        byte[] tokenHash,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    boolean lets(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}

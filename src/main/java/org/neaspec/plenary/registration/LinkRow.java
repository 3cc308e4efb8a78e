package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code secret_link}: enough to derive the token with the installation's key, not the token itself. */
@SuppressWarnings("ArrayRecordComponent")
@MappedEntity("secret_link")
record LinkRow(
        @Id @GeneratedValue @Nullable Long id,
        long registrationId,
        LinkPurpose purpose,
        byte[] nonce,
        byte[] tokenHash,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** When it stopped working, seen from now. */
    Instant endedAt(Instant now) {
        return revokedAt != null ? revokedAt : expiresAt != null ? expiresAt : now;
    }

    boolean opensAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}

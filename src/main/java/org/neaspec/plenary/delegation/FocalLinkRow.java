package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code focal_link}: enough to derive the token with the installation's key, not the token itself. */
@SuppressWarnings("ArrayRecordComponent")
@MappedEntity("focal_link")
record FocalLinkRow(
        @Id @GeneratedValue @Nullable Long id,
        long focalPointId,
        byte[] nonce,
        byte[] tokenHash,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    boolean opensAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}

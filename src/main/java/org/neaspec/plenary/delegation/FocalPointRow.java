package org.neaspec.plenary.delegation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * A row of {@code focal_point}.
 *
 * @param addresses one a line
 */
@MappedEntity("focal_point")
record FocalPointRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long delegationId,
        String name,
        String addresses,
        @Nullable String note,
        @Nullable Instant writtenAt,
        @Nullable Instant removedAt,
        Instant createdAt) {

    FocalPoint focalPoint() {
        return new FocalPoint(
                Objects.requireNonNull(id),
                publicId,
                delegationId,
                name,
                addresses.lines().map(EmailAddress::new).toList(),
                note,
                writtenAt);
    }
}

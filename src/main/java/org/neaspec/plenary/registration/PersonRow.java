package org.neaspec.plenary.registration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code person}, as far as registration writes it. */
@MappedEntity("person")
record PersonRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String email,
        @Nullable String phone,
        Instant createdAt) {}

package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code person}, as far as the directory needs it. */
@MappedEntity("person")
record PersonRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        @Nullable String code,
        String printedName) {}

package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** A speaker's place as a query reads it, with the names of person and body. */
@Introspected
record SlotRow(
        long itemId,
        @Nullable Long partId,
        @Nullable String personName,
        @Nullable String bodyName,
        @Nullable String stateCode,
        @Nullable String groupName,
        @Nullable String constituency,
        @Nullable String capacityLine,
        @Nullable String printedLine) {}

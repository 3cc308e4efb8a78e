package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** A part as a query reads it. */
@Introspected
record PartRow(
        long id,
        long itemId,
        String title,
        @Nullable Integer printedMinutes,
        @Nullable String printedLine) {}

package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A published version as a query reads it, its content in JSON. */
@Introspected
record VersionRow(
        long meetingId,
        int number,
        @Nullable String label,
        @Nullable String note,
        Instant publishedAt,
        String publishedBy,
        String content) {}

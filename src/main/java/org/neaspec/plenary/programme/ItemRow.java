package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A row of the programme as a query reads it, the designations of its own audience joined by commas. */
@Introspected
record ItemRow(
        long id,
        String publicId,
        @Nullable Long segmentId,
        ItemKind kind,
        @Nullable LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Integer printedMinutes,
        @Nullable Integer number,
        String title,
        @Nullable String description,
        @Nullable String room,
        boolean ownAudience,
        @Nullable String audienceLine,
        boolean questionsPromised,
        boolean cancelled,
        int sequenceNo,
        Instant createdAt,
        Instant revisedAt,
        @Nullable String admits) {}

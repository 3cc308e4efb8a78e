package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A row of {@code programme_item}, to be written. */
@MappedEntity("programme_item")
record NewItem(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        @Nullable Long segmentId,
        int position,
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
        Instant revisedAt) {}

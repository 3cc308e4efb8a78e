package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A published row's identity in the database: what other tables refer to, what a calendar entry counts, and what the schema
 * checks. Its text is in the version.
 *
 * @param sequenceNo how often its calendar entry has changed
 * @param withdrawnAt when it was taken out of the programme; null while it is in
 * @param byChoice whether its places are limited, so that who attends it has chosen it
 */
@MappedEntity("programme_item")
record ItemRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        @Nullable Long segmentId,
        ItemKind kind,
        @Nullable LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String title,
        int sequenceNo,
        Instant createdAt,
        Instant revisedAt,
        @Nullable Instant withdrawnAt,
        boolean byChoice) {}

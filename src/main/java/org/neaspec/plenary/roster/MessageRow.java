package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of {@code list_message}.
 *
 * @param startsAt before which nothing goes, or null
 * @param perMinute how many go in a minute; 0 for all at once
 * @param cancelledBy who said that no more are written, or null
 * @param list whom it was for: the query of a list, or empty where people were chosen one by one
 */
@MappedEntity("list_message")
record MessageRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        long accountId,
        String accountName,
        String requestKey,
        String subject,
        String body,
        String list,
        int recipients,
        boolean pending,
        Instant createdAt,
        @Nullable Instant startsAt,
        int perMinute,
        boolean paused,
        @Nullable String cancelledBy) {}

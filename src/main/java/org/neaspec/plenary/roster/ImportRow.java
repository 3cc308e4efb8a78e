package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code list_import}. */
@MappedEntity("list_import")
record ImportRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        long accountId,
        String accountName,
        String accountEmail,
        String name,
        String heads,
        ListImport.State state,
        boolean told,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}

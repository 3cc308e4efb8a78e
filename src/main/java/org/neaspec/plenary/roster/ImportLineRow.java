package org.neaspec.plenary.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code list_import_row}.
 *
 * @param entryKey under which somebody new is registered, once
 * @param pending whether there is still something to be done for it
 */
@MappedEntity("list_import_row")
record ImportLineRow(
        @Id @GeneratedValue @Nullable Long id,
        long importId,
        int line,
        String entryKey,
        String cells,
        RowOutcome outcome,
        boolean pending,
        @Nullable String reference,
        String name,
        String remarks) {}

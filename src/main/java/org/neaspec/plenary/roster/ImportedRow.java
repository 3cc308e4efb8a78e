package org.neaspec.plenary.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file with what becomes of it.
 *
 * @param line as spreadsheets count them
 * @param reference of the person, where known
 */
public record ImportedRow(
        int line,
        RowOutcome outcome,
        @Nullable String reference,
        String name,
        List<String> cells,
        List<RowRemark> remarks) {}

package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in one row, which has an old form, a new form, or both; each cut to what its reader may know.
 *
 * @param differences never empty
 */
public record RowDifference(
        @Nullable ProgrammeItem before, @Nullable ProgrammeItem after, List<Difference> differences) {

    public RowDifference {
        differences = List.copyOf(differences);
    }

    /** The row as it is now, or as it was last where it is gone. */
    public ProgrammeItem row() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** The day it is on now, or was on; null without a set time. */
    public @Nullable LocalDate day() {
        return row().day();
    }

    /** Whether the row is on both sides. */
    public boolean kept() {
        return before != null && after != null;
    }
}

package org.neaspec.plenary.programme;

import org.jspecify.annotations.Nullable;

/**
 * A programme to be published.
 *
 * @param after the number of the newest version the organiser knew of; 0 when there was none
 * @param label what the version calls itself; null for none
 * @param note what everybody may read about it; null for none
 */
public record PublishWish(
        Programme programme,
        int after,
        @Nullable String label,
        @Nullable String note,
        ProgrammePublished.Notice notice) {

    /** The first version of a meeting, with nobody to tell. */
    public static PublishWish first(Programme programme, @Nullable String label) {
        return new PublishWish(programme, 0, label, null, ProgrammePublished.Notice.SILENT);
    }
}

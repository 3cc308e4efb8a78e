package org.neaspec.plenary.programme;

import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in the formal agenda.
 *
 * @param before number and title as they were; null where the item is new
 * @param after number and title as they are; null where the item is gone
 */
public record AgendaDifference(
        What what, @Nullable String before, @Nullable String after) {

    /** What happened to an item, or to the agenda as a whole. */
    public enum What {
        ADDED,
        REMOVED,
        RENUMBERED,
        RETITLED,
        ANNOTATED,
        DOCUMENTS,
        ORDER,
        ADOPTED,
        NO_LONGER_ADOPTED
    }
}

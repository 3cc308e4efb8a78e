package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row among the others.
 *
 * @param id of the row, or "new"
 * @param time its hours and how long it takes; null without a set time
 * @param facts kind, number, room and segment, in words
 * @param href where it is edited in place
 * @param item where it is edited in full
 * @param panel its form, while it is being edited
 */
record EditorRow(
        String id,
        Time time,
        String title,
        List<String> facts,
        boolean quiet,
        boolean cancelled,
        List<String> slots,
        List<Part> parts,
        String href,
        String item,
        @Nullable RowPanel panel) {

    /**
     * When a row is, as its cell prints it.
     *
     * @param hours "14:00–14:15"; null without a set time
     * @param minutes by the clock
     * @param printed minutes as printed, where they differ from the clock
     * @param beside how many rows run at the same time, itself among them; 1 to 4
     */
    record Time(
            String id,
            @Nullable String hours,
            int minutes,
            @Nullable Integer printed,
            int beside) {}

    /** A part of the row: "Country presentations (50 mins)", and who speaks in it. */
    record Part(String title, @Nullable Integer minutes, List<String> slots) {}

    /** A row that does not exist yet, with its form. */
    static EditorRow ofNew(RowPanel panel) {
        return new EditorRow(
                "new",
                new Time("new", null, 0, null, 1),
                "",
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                "",
                "",
                panel);
    }
}

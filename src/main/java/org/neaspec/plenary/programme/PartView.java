package org.neaspec.plenary.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a row, such as the country presentations of a session.
 *
 * @param minutes its length as printed, if printed
 * @param printedLine title and performer in the papers' own sentence, where they are printed as one
 */
public record PartView(
        String title, @Nullable Integer minutes, @Nullable String printedLine, List<SlotView> slots) {

    public PartView {
        slots = List.copyOf(slots);
    }
}

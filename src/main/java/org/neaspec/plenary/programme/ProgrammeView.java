package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A programme as one viewer may see it.
 *
 * @param segments those whose title this viewer may know
 * @param items rows in order of time, those without a set time last
 */
public record ProgrammeView(List<SegmentFacts> segments, List<ItemView> items) {

    public ProgrammeView {
        segments = List.copyOf(segments);
        items = List.copyOf(items);
    }

    /** The days with rows, in order. */
    public List<LocalDate> days() {
        return items.stream()
                .map(ItemView::day)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public List<ItemView> on(LocalDate day) {
        return items.stream().filter(item -> day.equals(item.day())).toList();
    }

    /** Rows that are announced without clock times. */
    public List<ItemView> untimed() {
        return items.stream().filter(item -> !item.timed()).toList();
    }

    /** Whether some rows are not for every participant, as far as this viewer may know. */
    public boolean partlyRestricted() {
        return items.stream().anyMatch(ItemView::restricted);
    }
}

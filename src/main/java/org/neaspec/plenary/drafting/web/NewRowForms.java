package org.neaspec.plenary.drafting.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.RowValues;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** The form of a row that does not exist yet, filled with what its place says: day, start and segment. */
final class NewRowForms {

    private NewRowForms() {}

    /**
     * @param day where the row is added at the end; "none" for the rows without a time
     * @param after the row it follows instead
     */
    static RowForm of(Programme now, String day, String after) {
        ProgrammeItem previous = now.find(after).orElse(null);
        LocalDate date = previous != null ? previous.day() : date(day);
        List<ProgrammeItem> there = date == null ? now.untimed() : now.on(date);
        if (previous == null && !there.isEmpty()) {
            previous = there.get(there.size() - 1);
        }
        RowValues values = new RowValues(
                ItemKind.SESSION,
                "",
                date,
                previous == null || date == null ? null : previous.end(),
                null,
                null,
                null,
                null,
                null,
                previous == null ? null : previous.segment());
        return RowForm.of(values, previous == null ? "" : previous.id());
    }

    private static @Nullable LocalDate date(String day) {
        try {
            return day.isEmpty() || day.equals(EditorPages.NO_DAY) ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

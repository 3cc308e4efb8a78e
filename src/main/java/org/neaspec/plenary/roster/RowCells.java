package org.neaspec.plenary.roster;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.roster.FileHeads.Places;

/** The cells of one row, and which of them say something else than what is there. */
final class RowCells {

    private final RowValues values;
    private final RosterWords words;
    private final List<RowRemark> remarks;
    private final Map<RosterColumn, String> texts = new EnumMap<>(RosterColumn.class);
    private final Set<RosterColumn> changed = EnumSet.noneOf(RosterColumn.class);
    /** Whether it is about somebody nobody knows yet. */
    private boolean fresh;

    RowCells(RowValues values, RosterWords words, List<RowRemark> remarks) {
        this.values = values;
        this.words = words;
        this.remarks = remarks;
    }

    void read(Places places, List<String> cells, @Nullable RosterLine known, ZoneId zone, List<RowRemark> changes) {
        fresh = known == null;
        Arrays.stream(RosterColumn.values())
                .filter(column -> column.taken() || (known == null && column == RosterColumn.EMAIL))
                .filter(places::has)
                .forEach(column -> read(places, cells, known, zone, column, changes));
    }

    List<RowRemark> remarks() {
        return remarks;
    }

    /** What a file says in the very words in which it was taken out is no change, whatever the rules say of it today. */
    private void read(
            Places places,
            List<String> cells,
            @Nullable RosterLine known,
            ZoneId zone,
            RosterColumn column,
            List<RowRemark> changes) {
        String cell = Objects.requireNonNullElse(places.cell(cells, column), "");
        String there = known == null ? "" : words.cell(new Roster.Entry(known, null), column, zone);
        if (known != null && cell.equals(there)) {
            texts.put(column, there);
            return;
        }
        List<RowRemark> found = new ArrayList<>();
        String text = values.clean(column, cell, found);
        texts.put(column, text);
        if (known == null || !says(column, text, there)) {
            remarks.addAll(found);
            if (known != null) {
                changed.add(column);
                changes.add(RowRemark.change(column, there, text));
            }
        }
    }

    /** Whether a text means what is there, in other words. */
    private boolean says(RosterColumn column, String text, String there) {
        if (text.equals(there)) {
            return true;
        }
        List<RowRemark> ignored = new ArrayList<>();
        return switch (column) {
            case STATE ->
                !text.isEmpty()
                        && Objects.equals(values.state(text, ignored), values.state(there, ignored))
                        && ignored.isEmpty();
            case CATEGORY ->
                !text.isEmpty()
                        && Objects.equals(values.category(text, ignored), values.category(there, ignored))
                        && ignored.isEmpty();
            case LISTED -> values.listed(text, ignored) == values.listed(there, ignored) && ignored.isEmpty();
            default -> false;
        };
    }

    boolean changed(RosterColumn column) {
        return changed.contains(column);
    }

    String text(RosterColumn column) {
        return texts.getOrDefault(column, "");
    }

    @Nullable
    String optional(RosterColumn column, int longest, @Nullable String there) {
        return changed(column) || fresh ? values.optional(column, text(column), longest, remarks) : there;
    }

    @Nullable
    String required(RosterColumn column, @Nullable String there) {
        return changed(column) || fresh ? values.required(column, text(column), AnswerLimits.LINE, remarks) : there;
    }
}

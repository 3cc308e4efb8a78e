package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.PlainText;

/** Knows which column of a file is which, by the words in its first row. */
@Singleton
class FileHeads {

    private final RosterWords words;

    FileHeads(RosterWords words) {
        this.words = words;
    }

    /**
     * Where the columns of a file are.
     *
     * @param mark where the mark is that an export wrote; null where there is none
     * @param unknown the heads of columns nobody knows
     */
    record Places(
            Map<RosterColumn, Integer> columns, @Nullable Integer mark, List<String> unknown) {

        /** The cell of a column; null where the file does not have it. */
        @Nullable
        String cell(List<String> cells, RosterColumn column) {
            Integer place = columns.get(column);
            return place == null ? null : place < cells.size() ? cells.get(place) : "";
        }

        String mark(List<String> cells) {
            return mark == null || mark >= cells.size() ? "" : cells.get(mark).strip();
        }

        boolean has(RosterColumn column) {
            return columns.containsKey(column);
        }
    }

    Places places(List<String> heads) {
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        Integer mark = null;
        List<String> unknown = new java.util.ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = PlainText.line(heads.get(i)).toLowerCase(Locale.ROOT);
            RosterColumn column = column(head);
            if (head.equals(lower("roster.file.mark"))) {
                mark = i;
            } else if (column != null) {
                columns.putIfAbsent(column, i);
            } else if (!head.isEmpty() && !head.equals(lower("roster.file.remark"))) {
                unknown.add(heads.get(i));
            }
        }
        return new Places(columns, mark, List.copyOf(unknown));
    }

    private @Nullable RosterColumn column(String head) {
        return Arrays.stream(RosterColumn.values())
                .filter(column -> words.head(column).toLowerCase(Locale.ROOT).equals(head))
                .findFirst()
                .orElse(null);
    }

    private String lower(String key) {
        return words.words(key).toLowerCase(Locale.ROOT);
    }
}

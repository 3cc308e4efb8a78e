package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.roster.QuestionColumns.Asked;
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
     * @param questions of the meeting's own form, by their ids
     * @param mark where the mark is that an export wrote; null where there is none
     * @param unknown the heads of columns nobody knows, and of those that came before
     */
    record Places(
            Map<RosterColumn, Integer> columns,
            Map<String, Integer> questions,
            @Nullable Integer mark,
            List<String> unknown) {

        /** The cell of a column; null where the file does not have it. */
        @Nullable
        String cell(List<String> cells, RosterColumn column) {
            Integer place = columns.get(column);
            return place == null ? null : cell(cells, place);
        }

        /** The answer to a question; empty where the file does not have it. */
        String answer(List<String> cells, String question) {
            Integer place = questions.get(question);
            return place == null ? "" : cell(cells, place);
        }

        private static String cell(List<String> cells, int place) {
            return place < cells.size() ? cells.get(place) : "";
        }

        RosterMark mark(List<String> cells) {
            return RosterMark.read(mark == null ? "" : cell(cells, mark));
        }

        boolean has(RosterColumn column) {
            return columns.containsKey(column);
        }
    }

    Places places(List<String> heads, Asked asked) {
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        Map<String, Integer> questions = new LinkedHashMap<>();
        Integer mark = null;
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = PlainText.line(heads.get(i)).toLowerCase(Locale.ROOT);
            RosterColumn column = column(head);
            String question = asked.question(head);
            if (head.isEmpty() || head.equals(lower("roster.file.remark"))) {
                continue;
            }
            if (mark == null && head.equals(lower("roster.file.mark"))) {
                mark = i;
            } else if (column != null && !columns.containsKey(column)) {
                columns.put(column, i);
            } else if (column == null && question != null && !questions.containsKey(question)) {
                questions.put(question, i);
            } else {
                unknown.add(heads.get(i));
            }
        }
        return new Places(columns, questions, mark, List.copyOf(unknown));
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

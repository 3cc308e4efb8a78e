package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts longer than a cell of a workbook can be (32,767 characters): they go on in lines below that say so, and reading puts
 * them together again.
 */
final class LongLines {

    /** The word in the first column of a line that goes on with the one above. */
    private static final String CONTINUED = "Continued";

    private static final int WHAT = List.of(TableColumn.values()).indexOf(TableColumn.WHAT);

    /** Half of what a cell holds, because some characters are written as several. */
    private static final int PIECE = 16_000;

    private LongLines() {}

    /** The line, and those it goes on in. */
    static List<List<String>> apart(List<String> line) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> rest = line;
        do {
            List<String> piece = new ArrayList<>();
            List<String> after = new ArrayList<>();
            for (String text : rest) {
                int end = end(text);
                piece.add(text.substring(0, end));
                after.add(text.substring(end));
            }
            if (!pieces.isEmpty()) {
                piece.set(WHAT, CONTINUED);
            }
            pieces.add(piece);
            rest = after;
        } while (!rest.stream().allMatch(String::isEmpty));
        return pieces;
    }

    /** Where a piece of this text ends: never within a character of two halves. */
    private static int end(String text) {
        if (text.length() <= PIECE) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(PIECE - 1)) ? PIECE - 1 : PIECE;
    }

    /**
     * The lines as they were before they were taken apart.
     *
     * @param what the index of the column that says what a line is; null where the table has none
     */
    static List<SourceLine> together(List<SourceLine> lines, @Nullable Integer what) {
        if (what == null) {
            return lines;
        }
        List<List<SourceLine>> groups = new ArrayList<>();
        for (SourceLine line : lines) {
            if (line.cell(what).equals(CONTINUED) && !groups.isEmpty()) {
                groups.get(groups.size() - 1).add(line);
            } else {
                groups.add(new ArrayList<>(List.of(line)));
            }
        }
        return groups.stream()
                .map(group -> group.size() == 1 ? group.get(0) : joined(group, what))
                .toList();
    }

    private static SourceLine joined(List<SourceLine> group, int what) {
        int width = group.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            StringBuilder text = new StringBuilder();
            for (SourceLine line : i == what ? group.subList(0, 1) : group) {
                text.append(line.cell(i));
            }
            cells.add(text.toString());
        }
        return SourceLine.of(group.get(0).number(), cells);
    }
}

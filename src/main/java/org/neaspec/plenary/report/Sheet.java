package org.neaspec.plenary.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A paper ready to be printed: text and structure, nothing of how a format draws it. PDF and Word are made from the same
 * sheet, so they cannot disagree.
 *
 * @param title of the paper, large
 * @param head lines under the title: what it is, place, date, time zone
 * @param foot lines after everything else
 * @param stamp version, status, audience and for staff the time of printing, on every page
 * @param dated the moment that the file bears: nothing else in it depends on when it is printed
 * @param landscape whether the page lies
 */
public record Sheet(
        String title,
        List<String> head,
        List<Block> blocks,
        List<String> foot,
        String stamp,
        Instant dated,
        boolean landscape) {

    public Sheet {
        head = List.copyOf(head);
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }

    /**
     * A heading and what stands under it: a table, or lines.
     *
     * @param heading of a day or chapter; null for none
     * @param table null where there are lines only
     */
    public record Block(@Nullable String heading, @Nullable Table table, List<Line> lines) {

        public Block {
            lines = List.copyOf(lines);
        }

        static Block of(@Nullable String heading, Table table) {
            return new Block(heading, table, List.of());
        }

        static Block of(@Nullable String heading, List<Line> lines) {
            return new Block(heading, null, lines);
        }
    }

    /**
     * @param columns their headings, repeated on every page
     * @param widths of the columns in per cent of the page's width
     */
    public record Table(List<String> columns, List<Integer> widths, List<Row> rows) {

        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table, kept on one page where that is possible.
     *
     * @param quiet whether it is a break or the like, printed on grey
     */
    public record Row(boolean quiet, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(List<Line> lines) {

        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(@Nullable String text) {
            return new Cell(text == null ? List.of() : List.of(Line.plain(text)));
        }
    }

    /**
     * One paragraph.
     *
     * @param label a number or letter before it, set out to the left; null for none
     * @param depth how far it is indented: 0, 1, 2
     */
    public record Line(Style style, int depth, @Nullable String label, String text) {

        static Line plain(String text) {
            return new Line(Style.PLAIN, 0, null, text);
        }

        static Line strong(String text) {
            return new Line(Style.STRONG, 0, null, text);
        }

        static Line purpose(String text) {
            return new Line(Style.PURPOSE, 0, null, text);
        }

        static Line small(String text) {
            return new Line(Style.SMALL, 0, null, text);
        }

        static Line bullet(int depth, String text) {
            return new Line(Style.PLAIN, depth, depth > 1 ? "–" : "•", text);
        }

        /** Its class name in the style sheet. */
        public String css() {
            return style.name().toLowerCase(Locale.ROOT) + " depth-" + depth;
        }
    }

    /** How a line is set. */
    public enum Style {
        PLAIN,
        STRONG,
        /** What a row is for, in italics. */
        PURPOSE,
        SMALL
    }
}

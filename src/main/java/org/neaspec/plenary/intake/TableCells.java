package org.neaspec.plenary.intake;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Offer;

/** The cells of one line of a table, each as what its column holds; what is not that is remarked on. */
final class TableCells {

    private final SourceLine line;
    private final Map<TableColumn, Integer> columns;
    private final boolean escaped;
    private final Remarks remarks;

    /** @param escaped whether line breaks are written as two characters */
    TableCells(SourceLine line, Map<TableColumn, Integer> columns, boolean escaped, Remarks remarks) {
        this.line = line;
        this.columns = columns;
        this.escaped = escaped;
        this.remarks = remarks;
    }

    boolean has(TableColumn column) {
        return columns.containsKey(column);
    }

    @Nullable
    String text(TableColumn column) {
        Integer at = columns.get(column);
        String text = at == null ? "" : line.cell(at);
        if (escaped) {
            text = TableFiles.unescaped(text);
        }
        if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r'".indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1);
        }
        return text.isEmpty() ? null : text;
    }

    String title() {
        String title = text(TableColumn.TITLE);
        return title == null ? "" : title;
    }

    void unclear(TableColumn column, String text) {
        remarks.notUnderstood(line.number(), "cell", text, Offer.NONE, column.head(), text);
    }

    @Nullable
    String flat(TableColumn column) {
        String text = text(column);
        String flat = text == null ? "" : CellText.clean(text);
        return flat.isEmpty() ? null : flat;
    }

    @Nullable
    Integer number(TableColumn column) {
        String text = flat(column);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,4}(?:\\.0+)?")) {
            return Integer.valueOf(text.replaceFirst("\\.0+$", ""));
        }
        unclear(column, text);
        return null;
    }

    @Nullable
    Long id(TableColumn column) {
        String text = flat(column);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    <E extends Enum<E>> @Nullable E one(Class<E> type, TableColumn column) {
        String text = flat(column);
        if (text == null) {
            return null;
        }
        String wanted = text.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        unclear(column, text);
        return null;
    }

    boolean yes(TableColumn column) {
        String text = flat(column);
        return text != null && Set.of("yes", "true", "x", "1").contains(text.toLowerCase(Locale.ROOT));
    }

    @Nullable
    LocalTime time(TableColumn column) {
        String text = flat(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?")) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            unclear(column, text);
            return null;
        }
        LocalTime time = ClockWords.leading(text)
                .filter(hours -> hours.end() == null && hours.rest().isEmpty())
                .map(ClockWords.Hours::start)
                .orElse(null);
        if (time == null) {
            unclear(column, text);
        }
        return time;
    }

    List<String> words(TableColumn column) {
        String text = flat(column);
        return text == null ? List.of() : List.of(text.split(" "));
    }
}

package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.TimeGrid;
import org.neaspec.plenary.shared.TimeText;

/**
 * A day as {@code views/programme/_grid} prints it.
 *
 * @param key of the day: "2025-09-23"
 */
public record GridTable(String key, String heading, List<Head> heads, List<Line> lines) {

    /** Lines are drawn as high as they are long, in steps of five minutes, up to this many. */
    private static final int HIGHEST = 36;

    private static final int STEP = 5;

    /** The head of a column; the room is null where none is named, lanes where there is one. */
    record Head(@Nullable String room, @Nullable Integer lanes) {}

    /**
     * @param minute of the day
     * @param height in steps of five minutes
     */
    record Line(String clock, int minute, int height, List<Cell> cells) {}

    /**
     * @param down over how many lines; null for one
     * @param across over how many lanes; null for one
     * @param gap for how many minutes nothing is on anywhere; null in any other place
     */
    record Cell(
            @Nullable GridBlock block,
            @Nullable Integer down,
            @Nullable Integer across,
            @Nullable Integer gap) {}

    public static GridTable of(String key, String heading, TimeGrid<GridBlock> grid) {
        return new GridTable(
                key,
                heading,
                grid.columns().stream()
                        .map(column -> new Head(column.room(), several(column.lanes())))
                        .toList(),
                grid.lines().stream().map(GridTable::line).toList());
    }

    private static Line line(TimeGrid.Line<GridBlock> line) {
        int minutes = line.minutes();
        int steps = (minutes + STEP - 1) / STEP;
        return new Line(
                TimeText.clock(line.at()),
                line.at().toSecondOfDay() / 60,
                Math.min(steps, HIGHEST),
                line.cells().stream()
                        .map(cell -> new Cell(
                                cell.row(), several(cell.down()), several(cell.across()), cell.gap() ? minutes : null))
                        .toList());
    }

    private static @Nullable Integer several(int count) {
        return count > 1 ? count : null;
    }
}

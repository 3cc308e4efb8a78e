package org.neaspec.plenary.programme;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one day laid out by time and room. Time runs downwards in lines, one from each beginning or end of a row to the
 * next; each room is a column. Every place of the grid belongs to exactly one cell, so that it can be printed as a table.
 *
 * @param parallel whether rows run at the same time in different rooms
 */
public record TimeGrid<T>(List<Column> columns, List<Line<T>> lines, boolean parallel) {

    public TimeGrid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** A row with its hours; the room is null where none is named. */
    public record Placed<T>(
            T row, LocalTime start, LocalTime end, @Nullable String room) {}

    /**
     * A room, or where no room is named.
     *
     * @param lanes how many rows of it stand beside each other, which they do when they overlap; at least 1
     */
    public record Column(@Nullable String room, int lanes) {}

    /** What begins at one time. */
    public record Line<T>(LocalTime at, int minutes, List<Cell<T>> cells) {}

    /**
     * A place in the table.
     *
     * @param row null where nothing is
     * @param down how many lines it reaches over
     * @param across how many lanes it reaches over
     * @param gap whether nothing is in any room meanwhile
     */
    public record Cell<T>(@Nullable T row, int down, int across, boolean gap) {}

    /**
     * Lays rows out. A row without a room reaches over all rooms while nothing else is on; otherwise it has a column of its own.
     *
     * @param rooms columns there are in any case, first
     */
    public static <T> TimeGrid<T> of(List<Placed<T>> rows, List<String> rooms) {
        return new GridLayout<>(rows, rooms).grid();
    }
}

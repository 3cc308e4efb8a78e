package org.neaspec.plenary.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.TimeGrid.Cell;
import org.neaspec.plenary.programme.TimeGrid.Column;
import org.neaspec.plenary.programme.TimeGrid.Line;
import org.neaspec.plenary.programme.TimeGrid.Placed;

/** Finds for each row of a day its lines and lanes, and then who has each place. */
final class GridLayout<T> {

    /** A row that ends no later than it begins is drawn this long, in minutes, so that it can be seen. */
    private static final int SHORTEST = 5;

    private final List<Span<T>> spans;
    private final List<Integer> bounds;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Place, Block<T>> owners = new HashMap<>();
    private int lanes;

    GridLayout(List<Placed<T>> rows, List<String> rooms) {
        spans = IntStream.range(0, rows.size())
                .mapToObj(number -> span(number, rows.get(number)))
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
        Set<Integer> times = new TreeSet<>();
        spans.forEach(span -> {
            times.add(span.from());
            times.add(span.until());
        });
        bounds = List.copyOf(times);
        layColumns(rooms);
    }

    private record Span<T>(
            int number,
            T row,
            int from,
            int until,
            @Nullable String room) {

        boolean beside(Span<T> other) {
            return number != other.number && from < other.until && other.from < until;
        }
    }

    private record Block<T>(Span<T> span, int lane, int across) {}

    private record Place(int line, int lane) {}

    private static <T> Span<T> span(int number, Placed<T> row) {
        int from = row.start().toSecondOfDay() / 60;
        int until = Math.max(row.end().toSecondOfDay() / 60, from + SHORTEST);
        return new Span<>(number, row.row(), from, until, row.room());
    }

    private void layColumns(List<String> rooms) {
        Set<@Nullable String> all = new LinkedHashSet<>(rooms);
        spans.stream().map(Span::room).filter(Objects::nonNull).forEach(all::add);
        List<Span<T>> overAll =
                all.isEmpty() ? List.of() : spans.stream().filter(this::alone).toList();
        if (spans.stream().anyMatch(span -> span.room() == null && !overAll.contains(span))) {
            all.add(null);
        }
        for (String room : all) {
            List<Span<T>> there = spans.stream()
                    .filter(span -> Objects.equals(span.room(), room) && !overAll.contains(span))
                    .toList();
            columns.add(new Column(room, layLanes(there)));
        }
        overAll.forEach(span -> put(new Block<>(span, 0, lanes)));
    }

    private boolean alone(Span<T> span) {
        return span.room() == null && spans.stream().noneMatch(span::beside);
    }

    /** Rows of one room that overlap stand beside each other; one reaches over the lanes that are free meanwhile. */
    private int layLanes(List<Span<T>> there) {
        List<List<Span<T>>> taken = new ArrayList<>(List.of(new ArrayList<>()));
        for (Span<T> span : there) {
            taken.stream()
                    .filter(lane -> lane.stream().noneMatch(span::beside))
                    .findFirst()
                    .orElseGet(() -> {
                        taken.add(new ArrayList<>());
                        return taken.get(taken.size() - 1);
                    })
                    .add(span);
        }
        for (int lane = 0; lane < taken.size(); lane++) {
            for (Span<T> span : taken.get(lane)) {
                int until = lane + 1;
                while (until < taken.size() && taken.get(until).stream().noneMatch(span::beside)) {
                    until++;
                }
                put(new Block<>(span, lanes + lane, until - lane));
            }
        }
        lanes += taken.size();
        return taken.size();
    }

    private void put(Block<T> block) {
        for (int line = line(block.span().from()); line < line(block.span().until()); line++) {
            for (int lane = block.lane(); lane < block.lane() + block.across(); lane++) {
                owners.put(new Place(line, lane), block);
            }
        }
    }

    private int line(int minute) {
        return bounds.indexOf(minute);
    }

    TimeGrid<T> grid() {
        List<Line<T>> lines = new ArrayList<>();
        for (int line = 0; line + 1 < bounds.size(); line++) {
            int at = bounds.get(line);
            lines.add(new Line<>(LocalTime.ofSecondOfDay(at * 60L), bounds.get(line + 1) - at, cells(line)));
        }
        boolean parallel = spans.stream()
                .anyMatch(one -> spans.stream()
                        .anyMatch(other -> one.beside(other) && !Objects.equals(one.room(), other.room())));
        return new TimeGrid<>(columns, lines, parallel);
    }

    private List<Cell<T>> cells(int line) {
        if (empty(line)) {
            return List.of(new Cell<>(null, 1, lanes, true));
        }
        List<Cell<T>> cells = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            Block<T> block = owners.get(new Place(line, lane));
            if (block == null && !free(line - 1, lane)) {
                int down = 1;
                while (free(line + down, lane)) {
                    down++;
                }
                cells.add(new Cell<>(null, down, 1, false));
            } else if (block != null
                    && block.lane() == lane
                    && line(block.span().from()) == line) {
                int down = line(block.span().until()) - line;
                cells.add(new Cell<>(block.span().row(), down, block.across(), false));
            }
        }
        return cells;
    }

    /** Whether nothing is there while something is on elsewhere. */
    private boolean free(int line, int lane) {
        return line >= 0 && line + 1 < bounds.size() && !owners.containsKey(new Place(line, lane)) && !empty(line);
    }

    private boolean empty(int line) {
        for (int lane = 0; lane < lanes; lane++) {
            if (owners.containsKey(new Place(line, lane))) {
                return false;
            }
        }
        return true;
    }
}

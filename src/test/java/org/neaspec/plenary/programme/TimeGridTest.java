package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.programme.TimeGrid.Column;
import org.neaspec.plenary.programme.TimeGrid.Placed;

class TimeGridTest {

    @Test
    void parallel_rows_stand_beside_each_other_over_as_many_lines_as_they_last() {
        var grid = grid("09:00-10:30 Hall A", "09:30-10:00 Small B");

        assertThat(grid.columns()).containsExactly(new Column("Hall", 1), new Column("Small", 1));
        assertThat(drawn(grid)).containsExactly("09:00 30 A(3x1) -(1x1)", "09:30 30 B(1x1)", "10:00 30 -(1x1)");
        assertThat(grid.parallel()).isTrue();
    }

    @Test
    void a_row_for_all_reaches_over_every_room_and_a_gap_too() {
        var grid = grid("09:00-09:30 Hall A", "09:00-09:30 Small B", "10:00-10:15 - Break");

        assertThat(drawn(grid)).containsExactly("09:00 30 A(1x1) B(1x1)", "09:30 30 gap(1x2)", "10:00 15 Break(1x2)");
    }

    @Test
    void a_row_without_a_room_beside_others_has_a_column_of_its_own() {
        var grid = grid("09:00-10:00 Hall A", "09:30-10:00 - B");

        assertThat(grid.columns()).containsExactly(new Column("Hall", 1), new Column(null, 1));
        assertThat(drawn(grid)).containsExactly("09:00 30 A(2x1) -(1x1)", "09:30 30 B(1x1)");
    }

    @Test
    void rows_that_overlap_in_one_room_share_its_column() {
        var grid = grid("09:00-10:00 Hall A", "09:30-10:30 Hall B", "10:30-11:00 Hall C");

        assertThat(grid.columns()).containsExactly(new Column("Hall", 2));
        assertThat(drawn(grid))
                .containsExactly("09:00 30 A(2x1) -(1x1)", "09:30 30 B(2x1)", "10:00 30 -(1x1)", "10:30 30 C(1x2)");
        assertThat(grid.parallel()).isFalse();
    }

    @Test
    void rooms_that_are_free_all_day_can_be_shown() {
        var grid = TimeGrid.of(List.of(placed("09:00-09:30 Hall A")), List.of("Small", "Hall"));

        assertThat(grid.columns()).containsExactly(new Column("Small", 1), new Column("Hall", 1));
        assertThat(drawn(grid)).containsExactly("09:00 30 -(1x1) A(1x1)");
    }

    @Test
    void a_row_that_ends_before_it_begins_is_seen_all_the_same() {
        assertThat(drawn(grid("11:45-11:30 Hall A"))).containsExactly("11:45 5 A(1x1)");
    }

    @Test
    void every_place_belongs_to_one_cell_and_every_row_is_there_once_whatever_the_programme() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<Placed<String>> rows = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(number -> {
                        var start = LocalTime.of(9, 0).plusMinutes(5L * random.nextInt(60));
                        String room = random.nextInt(4) == 0 ? null : "Room " + random.nextInt(3);
                        return new Placed<>("R" + number, start, start.plusMinutes(5 + random.nextInt(90)), room);
                    })
                    .toList();

            var grid = TimeGrid.of(rows, List.of());

            int lanes = grid.columns().stream().mapToInt(Column::lanes).sum();
            Set<List<Integer>> taken = new HashSet<>();
            var seen = new HashSet<String>();
            for (int line = 0; line < grid.lines().size(); line++) {
                int lane = 0;
                for (var cell : grid.lines().get(line).cells()) {
                    while (taken.contains(List.of(line, lane))) {
                        lane++;
                    }
                    for (int down = 0; down < cell.down(); down++) {
                        for (int across = 0; across < cell.across(); across++) {
                            assertThat(taken.add(List.of(line + down, lane + across)))
                                    .as("seed %d", seed)
                                    .isTrue();
                        }
                    }
                    if (cell.row() != null) {
                        assertThat(seen.add(cell.row())).as("seed %d", seed).isTrue();
                    }
                }
            }
            assertThat(taken).as("seed %d", seed).hasSize(lanes * grid.lines().size());
            assertThat(seen).as("seed %d", seed).hasSameSizeAs(rows);
        }
    }

    private static TimeGrid<String> grid(String... rows) {
        return TimeGrid.of(Arrays.stream(rows).map(TimeGridTest::placed).toList(), List.of());
    }

    private static Placed<String> placed(String row) {
        String[] words = row.split("[- ]", 4);
        String[] where = words[2].isEmpty()
                ? new String[] {null, words[3].substring(1).strip()}
                : new String[] {words[2], words[3]};
        return new Placed<>(where[1], LocalTime.parse(words[0]), LocalTime.parse(words[1]), where[0]);
    }

    /** "09:00 30 A(3x1) -(1x1)": the time, the minutes to the next line, then the cells. */
    private static List<String> drawn(TimeGrid<String> grid) {
        return grid.lines().stream()
                .map(line -> line.at() + " " + line.minutes() + " "
                        + line.cells().stream()
                                .map(cell -> (cell.row() != null ? cell.row() : cell.gap() ? "gap" : "-") + "("
                                        + cell.down() + "x" + cell.across() + ")")
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}

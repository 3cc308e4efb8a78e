package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.drafting.ActResult.Done;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** What acts make of rows. */
class RowActsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);
    private static final DayLimits LIMITS = new DayLimits(DAY, DAY.plusDays(2));

    @Test
    void a_row_moved_within_its_day_leaves_the_start_of_the_day_and_every_length() {
        var programme = rows("a 09:00 10:00", "b 10:00 10:15", "c 10:15 11:00", "d 11:00 12:00");

        assertThat(told(new MoveRow("d", DAY, null, LIMITS), programme))
                .containsExactly("d 09:00-10:00", "a 10:00-11:00", "b 11:00-11:15", "c 11:15-12:00");
        assertThat(told(new MoveRow("a", DAY, "b", LIMITS), programme))
                .containsExactly("b 09:00-09:15", "a 09:15-10:15", "c 10:15-11:00", "d 11:00-12:00");
    }

    @Test
    void gaps_stay_where_they_are() {
        var programme = rows("a 09:00 10:00", "b 13:00 14:00", "c 14:00 14:30");

        assertThat(told(new MoveRow("c", DAY, null, LIMITS), programme))
                .containsExactly("c 09:00-09:30", "a 12:30-13:30", "b 13:30-14:30");
    }

    @Test
    void rows_in_other_rooms_are_left_alone() {
        var programme = rows("a 09:00 10:00", "x 10:00 11:00 Red", "y 10:00 11:00 Blue", "b 11:00 11:30");

        assertThat(told(new MoveRow("b", DAY, "a", LIMITS), programme))
                .containsExactly("a 09:00-10:00", "x 10:00-11:00", "y 10:00-11:00", "b 11:00-11:30");
        assertThat(told(new MoveRow("x", DAY, "b", LIMITS), programme))
                .containsExactly("a 09:00-10:00", "y 10:00-11:00", "b 10:00-10:30", "x 10:30-11:30");
    }

    @Test
    void a_row_that_comes_from_another_day_is_made_room_for() {
        var programme = new Programme(
                List.of(
                        row("a", DAY, "09:00", "10:00", null),
                        row("b", DAY, "10:00", "10:30", null),
                        row("c", DAY, "11:00", "12:00", null),
                        row("x", DAY.plusDays(1), "14:00", "14:45", null)),
                null);

        assertThat(told(new MoveRow("x", DAY, "a", LIMITS), programme))
                .containsExactly("a 09:00-10:00", "x 10:00-10:45", "b 10:45-11:15", "c 11:15-12:15");
        assertThat(new MoveRow("x", DAY.plusDays(5), null, LIMITS).on(programme))
                .isInstanceOf(ActResult.Refused.class);
    }

    @Test
    void rows_go_up_and_down_and_over_the_edge_of_a_day() {
        var programme = new Programme(
                List.of(
                        row("a", DAY, "09:00", "10:00", null),
                        row("b", DAY, "10:00", "10:30", null),
                        row("c", DAY.plusDays(1), "09:00", "09:15", null)),
                null);

        assertThat(told(new StepRow("b", true, LIMITS), programme)).startsWith("b 09:00-09:30", "a 09:30-10:30");
        assertThat(told(new StepRow("a", false, LIMITS), programme)).startsWith("b 09:00-09:30", "a 09:30-10:30");
        assertThat(told(new StepRow("b", false, LIMITS), programme))
                .containsExactly("a 09:00-10:00", "b 09:00-09:30", "c 09:30-09:45");
        assertThat(told(new StepRow("c", true, LIMITS), programme))
                .containsExactly("a 09:00-10:00", "b 10:00-10:30", "c 10:30-10:45");
        assertThat(told(new StepRow("a", true, LIMITS), programme)).startsWith("a 09:00-10:00");
    }

    @Test
    void printed_minutes_follow_the_clock_where_they_equalled_it() {
        var programme = rows("a 09:00 10:00");
        var equal = programme.with(
                programme.items().get(0).toBuilder().printedMinutes(60).build());
        var other = programme.with(
                programme.items().get(0).toBuilder().printedMinutes(50).build());

        assertThat(changed(equal).printedMinutes()).isEqualTo(90);
        assertThat(changed(other).printedMinutes()).isEqualTo(50);
    }

    private static ProgrammeItem changed(Programme programme) {
        var before = RowValues.of(programme.items().get(0));
        var longer = new RowValues(
                before.kind(),
                before.title(),
                DAY,
                before.start(),
                LocalTime.of(10, 30),
                before.printedMinutes(),
                null,
                null,
                null,
                null);
        return ((Done) new ChangeRow("a", before.fingerprint(), longer, false, LIMITS).on(programme))
                .after()
                .items()
                .get(0);
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_is_a_conflict_unless_both_did_the_same() {
        var programme = rows("a 09:00 10:00");
        var mine = new RowValues(
                ItemKind.SESSION, "mine", DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), null, null, null, null, null);

        assertThat(new ChangeRow("a", "another", mine, false, LIMITS).on(programme))
                .isEqualTo(new ActResult.Conflict(programme.items().get(0)));
        assertThat(new ChangeRow("a", "another", RowValues.of(programme.items().get(0)), false, LIMITS).on(programme))
                .isInstanceOf(Done.class);
        assertThat(new ChangeRow("z", "another", mine, false, LIMITS).on(programme))
                .isEqualTo(new ActResult.Gone());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Whatever twenty acts come in a row, the programme stays one that could be printed; and acts have no memory. */
    @ParameterizedTest
    @MethodSource("seeds")
    void every_programme_along_the_way_is_whole(long seed) {
        var random = new Random(seed);
        var programme = rows("a 09:00 10:00", "b 10:00 10:30 Red", "c 10:00 11:00 Blue", "d 11:00 12:00");
        for (int i = 0; i < 20; i++) {
            ProgrammeAct act = anAct(random, programme);
            ActResult result = act.on(programme);
            assertThat(act.on(programme)).as("the same act, %s", act).isEqualTo(result);
            if (result instanceof Done done) {
                assertWhole(done.after(), act);
                programme = done.after();
            }
        }
    }

    static ProgrammeAct anAct(Random random, Programme now) {
        var items = now.items();
        if (items.isEmpty()) {
            return new AddLine(id(random), "09:00-10:00 Opening", LIMITS, RowSegments.NONE);
        }
        ProgrammeItem one = items.get(random.nextInt(items.size()));
        ProgrammeItem other = items.get(random.nextInt(items.size()));
        String seen = RowValues.of(one).fingerprint();
        LocalDate day = random.nextInt(6) == 0 ? null : DAY.plusDays(random.nextInt(3));
        LocalTime start = LocalTime.of(random.nextInt(24), random.nextInt(60));
        int minutes = 1 + random.nextInt(120);
        return switch (random.nextInt(11)) {
            case 0 -> new AddLine(id(random), "+" + minutes + " Session", LIMITS, RowSegments.NONE);
            case 1 ->
                new AddRow(
                        id(random),
                        new RowValues(
                                ItemKind.BREAK,
                                "Added",
                                DAY,
                                start,
                                start.plusMinutes(minutes),
                                null,
                                null,
                                null,
                                null,
                                null),
                        one.id(),
                        random.nextBoolean(),
                        LIMITS);
            case 2 -> {
                var values = RowValues.of(one);
                yield new ChangeRow(
                        one.id(),
                        seen,
                        new RowValues(
                                values.kind(),
                                "Changed",
                                day,
                                day == null ? null : start,
                                day == null ? null : start.plusMinutes(minutes),
                                values.printedMinutes(),
                                null,
                                null,
                                random.nextBoolean() ? "Red" : null,
                                null),
                        random.nextBoolean(),
                        LIMITS);
            }
            case 3 -> new MoveRow(one.id(), other.day(), random.nextInt(4) == 0 ? null : other.id(), LIMITS);
            case 4 -> new StepRow(one.id(), random.nextBoolean(), LIMITS);
            case 5 -> new RetimeRow(one.id(), DAY, start, LIMITS);
            case 6 -> new SplitRow(one.id(), start, id(random));
            case 7 -> new DuplicateRow(one.id(), id(random));
            case 8 -> new RemoveRow(one.id(), seen);
            case 9 -> new CancelRow(one.id(), random.nextBoolean());
            default -> new ShiftRows(one.id(), random.nextInt(121) - 60);
        };
    }

    static void assertWhole(Programme programme, ProgrammeAct act) {
        var items = programme.items();
        assertThat(items).extracting(ProgrammeItem::id).as("ids after %s", act).doesNotHaveDuplicates();
        assertThat(new Programme(items, programme.agenda()))
                .as("in order after %s", act)
                .isEqualTo(programme);
        for (ProgrammeItem item : items) {
            long set = IntStream.range(0, 3)
                    .filter(i -> new Object[] {item.day(), item.start(), item.end()}[i] != null)
                    .count();
            assertThat(set).as("times of %s after %s", item, act).isIn(0L, 3L);
            if (item.timed()) {
                assertThat(item.start()).as("after %s", act).isBefore(item.end());
            }
        }
        assertThat(items.size()).isLessThanOrEqualTo(RowRules.MOST_ROWS);
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static List<String> told(ProgrammeAct act, Programme programme) {
        return ((Done) act.on(programme))
                .after().items().stream()
                        .map(item -> item.id() + " " + item.start() + "-" + item.end())
                        .toList();
    }

    /** Rows of one day, each as "id from until room". */
    private static Programme rows(String... rows) {
        List<ProgrammeItem> items = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ");
            items.add(row(words[0], DAY, words[1], words[2], words.length > 3 ? words[3] : null));
        }
        return new Programme(items, null);
    }

    private static ProgrammeItem row(String id, LocalDate day, String from, String until, String room) {
        return ProgrammeItem.titled(id, ItemKind.SESSION, Objects.toString(id)).toBuilder()
                .times(day, LocalTime.parse(from), LocalTime.parse(until))
                .room(room)
                .build();
    }
}

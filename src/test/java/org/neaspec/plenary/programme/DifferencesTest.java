package org.neaspec.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.programme.Difference.Moved;
import org.neaspec.plenary.programme.Difference.Plain;
import org.neaspec.plenary.programme.Difference.What;

class DifferencesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 23);

    /** Every way in which one printed thing of a row can change; each is one difference. */
    private static final List<UnaryOperator<ProgrammeItem>> CHANGES = List.of(
            item -> item.toBuilder().cancelled(true).build(),
            item -> item.toBuilder()
                    .times(DAY.plusDays(1), LocalTime.of(20, 0), LocalTime.of(20, 30))
                    .build(),
            item -> item.toBuilder().times(null, null, null).build(),
            item -> item.toBuilder().kind(ItemKind.SOCIAL).build(),
            item -> item.toBuilder().printedMinutes(17).build(),
            item -> item.toBuilder().printedMinutes(null).build(),
            item -> item.toBuilder().number(99).build(),
            item -> item.toBuilder().title(item.title() + "!").build(),
            item -> item.toBuilder().description("Another text").build(),
            item -> item.toBuilder().description(null).build(),
            item -> item.toBuilder().room("Another room").build(),
            item -> item.toBuilder().segment("B").build(),
            item -> item.toBuilder()
                    .admits(List.of(Designation.NOMINATED_EXPERT))
                    .build(),
            item -> item.toBuilder().audienceLine("Others").build(),
            item -> item.toBuilder().order(OrderBasis.BY_LOT).build(),
            item -> item.toBuilder().slots(without(item.slots(), 1)).build(),
            item -> item.toBuilder()
                    .slots(with(item.slots(), 0, slot("new", "New speaker")))
                    .build(),
            item -> item.toBuilder()
                    .slots(replaced(item.slots(), 1, slot("other", "Other speaker")))
                    .build(),
            item -> item.toBuilder()
                    .slots(replaced(item.slots(), 1, slot(item.slots().get(1).id(), "Other speaker")))
                    .build(),
            item -> item.toBuilder().slots(swapped(item.slots())).build(),
            item -> item.toBuilder()
                    .parts(with(item.parts(), 1, part("new part", "New part")))
                    .build(),
            item -> item.toBuilder().parts(without(item.parts(), 0)).build(),
            item -> item.toBuilder().parts(swapped(item.parts())).build(),
            item -> item.toBuilder()
                    .parts(replaced(item.parts(), 0, item.parts().get(0).withSlots(List.of(slot("x", "Part speaker")))))
                    .build(),
            item -> item.toBuilder()
                    .questions(with(item.questions(), 0, "First of all?"))
                    .build(),
            item -> item.toBuilder().questions(without(item.questions(), 0)).build(),
            item -> item.toBuilder()
                    .questions(replaced(item.questions(), 1, "Reworded?"))
                    .build(),
            item -> item.toBuilder().questions(swapped(item.questions())).build(),
            item -> item.toBuilder().questionsPromised(true).build(),
            item -> item.toBuilder().agendaItems(List.of("a2")).build());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_programme_differs_in_nothing_from_itself_and_in_nothing_that_is_not_printed(long seed) {
        Programme programme = programme(new Random(seed));
        ProgrammeItem first = programme.items().get(0);
        Programme noted = programme.with(first.toBuilder()
                .notes(new RunNotes("podium", null, null, null, null))
                .build());

        assertThat(Differences.between(programme, programme).none()).isTrue();
        assertThat(Differences.between(programme, noted).none()).isTrue();
        assertThat(PublishProgramme.changes(programme, noted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_single_change_is_one_difference_of_one_row(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES.size(); i++) {
            Programme before = programme(random);
            ProgrammeItem row = before.items().get(random.nextInt(before.items().size()));
            Programme after = before.with(CHANGES.get(i).apply(row));

            Differences differences = Differences.between(before, after);

            assertThat(differences.rows()).as("change %d", i).singleElement().satisfies(found -> {
                assertThat(found.row().id()).isEqualTo(row.id());
                assertThat(found.differences()).hasSize(1);
            });
            assertThat(PublishProgramme.changes(before, after)).hasSize(1);
            assertThat(Differences.between(after, before).rows())
                    .singleElement()
                    .satisfies(found -> assertThat(found.differences()).hasSize(1));
        }
    }

    @Test
    void rows_that_come_and_go_are_added_and_removed() {
        Programme programme = programme(new Random(1));
        Programme fewer = programme.withItems(without(programme.items(), 2));

        assertThat(Differences.between(programme, fewer).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.differences()).containsExactly(new Plain(What.REMOVED)));
        assertThat(Differences.between(fewer, programme).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.differences()).containsExactly(new Plain(What.ADDED)));
    }

    @Test
    void agenda_items_are_told_apart_whatever_their_number() {
        Programme before = programme(new Random(1));
        Agenda agenda = before.agenda();
        Programme after = before.withAgenda(
                agenda.withItems(List.of(agenda.items().get(1), agenda.items().get(0))));

        assertThat(Differences.between(before, after).agenda())
                .extracting(AgendaDifference::what)
                .containsExactly(AgendaDifference.What.RENUMBERED, AgendaDifference.What.RENUMBERED);
        assertThat(Differences.between(before, after).rows()).isEmpty();
    }

    @Test
    void of_a_closed_row_the_eyes_that_do_not_see_it_find_nothing() {
        ProgrammeItem closed = item(1).toBuilder().segment("B").build();
        Programme before = new Programme(List.of(item(0), closed), Agenda.NONE);
        for (UnaryOperator<ProgrammeItem> change : CHANGES) {
            ProgrammeItem changed = change.apply(closed);
            Programme after = before.with(changed);
            assertThat(Differences.seenBy(eyes(Sight.ABSENT), before, after).none())
                    .isTrue();
            Differences timesOnly = Differences.seenBy(eyes(Sight.PLACEHOLDER), before, after);
            assertThat(timesOnly.toString()).doesNotContain("Row 1", "Speaker", "Question", "Part", "Room");
            // Nothing says that the closed time that went is the one that came.
            boolean moved = !changed.timed() || !DAY.equals(changed.day());
            assertThat(timesOnly.rows()).hasSize(moved ? 2 : changed.cancelled() ? 1 : 0);
        }
    }

    @Test
    void a_row_that_is_opened_or_closed_comes_or_goes_for_those_who_do_not_see_closed_ones() {
        Programme open = new Programme(List.of(item(0)), Agenda.NONE);
        Programme closed = open.with(item(0).toBuilder().segment("B").build());

        assertThat(Differences.seenBy(eyes(Sight.ABSENT), open, closed).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.differences()).containsExactly(new Plain(What.REMOVED)));
        assertThat(Differences.seenBy(eyes(Sight.ABSENT), closed, open).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.differences()).containsExactly(new Plain(What.ADDED)));
        assertThat(Differences.seenBy(eyes(Sight.LISTED), open, closed).rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.differences()).singleElement().isInstanceOf(Difference.ForOthers.class));
        assertThat(Differences.seenBy(eyes(Sight.PLACEHOLDER), open, closed).rows())
                .extracting(RowDifference::differences)
                .containsExactlyInAnyOrder(List.of(new Plain(What.REMOVED)), List.of(new Plain(What.ADDED)));
    }

    @Test
    void one_letter_shows_in_a_long_text() {
        String text = "The purpose of the session is to exchange views.";
        List<TextMarks.Mark> marks = TextMarks.between(text, text.replace("views", "vjews"));

        assertThat(marks)
                .extracting(mark -> mark.fate() + " " + mark.text())
                .containsExactly("SAME The purpose of the session is to exchange ", "GONE views.", "NEW vjews.");
    }

    @Test
    void a_moved_row_tells_old_and_new() {
        Programme before = new Programme(List.of(item(0)), Agenda.NONE);
        Programme after = before.with(item(0).toBuilder()
                .times(DAY, LocalTime.of(9, 15), LocalTime.of(9, 45))
                .build());

        assertThat(Differences.between(before, after).rows().get(0).differences())
                .singleElement()
                .isInstanceOfSatisfying(Moved.class, moved -> {
                    assertThat(moved.before().start()).isEqualTo(LocalTime.of(9, 0));
                    assertThat(moved.after().start()).isEqualTo(LocalTime.of(9, 15));
                });
    }

    /** Sees open rows whole and rows of segment B as said. */
    private static ProgrammeLens.Eyes eyes(Sight ofB) {
        return new ProgrammeLens.Eyes() {
            @Override
            public Sight sight(ProgrammeItem item) {
                return "B".equals(item.segment()) ? ofB : Sight.FULL;
            }

            @Override
            public boolean attends(ProgrammeItem item) {
                return sight(item) == Sight.FULL;
            }
        };
    }

    private static Programme programme(Random random) {
        List<ProgrammeItem> items = new ArrayList<>(
                IntStream.range(0, 5).mapToObj(DifferencesTest::item).toList());
        Collections.shuffle(items, random);
        return new Programme(
                items,
                new Agenda(
                        null,
                        List.of(
                                new AgendaItem("a1", "Opening", null, null, null),
                                new AgendaItem("a2", "Other matters", null, null, null))));
    }

    private static ProgrammeItem item(int number) {
        return ProgrammeItem.titled("row-" + number, ItemKind.SESSION, "Row " + number).toBuilder()
                .times(DAY, LocalTime.of(9 + number, 0), LocalTime.of(9 + number, 30))
                .printedMinutes(30)
                .number(number)
                .description("The text of row " + number)
                .room("Room")
                .segment("A")
                .slots(List.of(slot("s1", "Speaker One"), slot("s2", "Speaker Two"), slot("s3", "Speaker Three")))
                .parts(List.of(part("p1", "Part One"), part("p2", "Part Two")))
                .questions(List.of("Question one?", "Question two?"))
                .agendaItems(List.of("a1"))
                .build();
    }

    private static SpeakerSlot slot(String id, String name) {
        return new SpeakerSlot(id, null, null, null, name, null, null, null, null, null, null, null);
    }

    private static ItemPart part(String id, String title) {
        return new ItemPart(id, title, 10, null, null, List.of());
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(index);
        return changed;
    }

    private static <T> List<T> with(List<T> list, int index, T added) {
        List<T> changed = new ArrayList<>(list);
        changed.add(index, added);
        return changed;
    }

    private static <T> List<T> replaced(List<T> list, int index, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, other);
        return changed;
    }

    private static <T> List<T> swapped(List<T> list) {
        List<T> changed = new ArrayList<>(list);
        Collections.swap(changed, 0, 1);
        return changed;
    }
}

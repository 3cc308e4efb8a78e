package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

class NextEditionTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 28);

    private static final SpeakerSlot PERSON = new SpeakerSlot(
            "s1",
            SpeakerRole.MODERATOR,
            SlotStatus.CONFIRMED,
            7L,
            "Test Speaker",
            null,
            null,
            null,
            null,
            null,
            "Test capacity",
            "Test Speaker (Test capacity)");
    private static final SpeakerSlot BODY = new SpeakerSlot(
            "s2", null, null, null, null, 9L, "Test Body", null, null, "NGO", null, "Representative of Test Body");

    private static final Programme EARLIER = new Programme(
            List.of(
                    ProgrammeItem.titled("i1", ItemKind.SESSION, "Timed").toBuilder()
                            .times(DAY, LocalTime.of(9, 0), LocalTime.of(10, 0))
                            .slots(List.of(PERSON, BODY))
                            .parts(List.of(
                                    new ItemPart("p1", "Part", 20, "Part by Test Speaker", null, List.of(PERSON))))
                            .agendaItems(List.of("a2"))
                            .cancelled(true)
                            .build(),
                    ProgrammeItem.titled("i2", ItemKind.SESSION, "Untimed")),
            new Agenda(
                    DAY,
                    List.of(new AgendaItem(
                            "a1",
                            "One",
                            null,
                            List.of("DOC/1"),
                            List.of(new AgendaItem("a2", "Sub", null, null, null))))));

    @Test
    void rows_move_by_whole_days_over_a_leap_day_and_keep_their_hours() {
        ProgrammeItem row = NextEdition.of(EARLIER, 2).items().get(0);

        assertThat(row.day()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(row.start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(NextEdition.of(EARLIER, -59).items().get(0).day()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(NextEdition.of(EARLIER, 2).items().get(1).timed()).isFalse();
    }

    @Test
    void persons_go_and_their_places_stay() {
        List<SpeakerSlot> slots = NextEdition.of(EARLIER, 0).items().get(0).slots();

        SpeakerSlot person = slots.get(0);
        assertThat(person.named()).isFalse();
        assertThat(person.personId()).isNull();
        assertThat(person.line()).isNull();
        assertThat(person.role()).isEqualTo(SpeakerRole.MODERATOR);
        assertThat(person.capacity()).isEqualTo("Test capacity");
        assertThat(person.status()).isEqualTo(SlotStatus.TO_BE_CONFIRMED);
        assertThat(person.group()).isEqualTo("To be confirmed");
        assertThat(slots.get(1).bodyName()).isEqualTo("Test Body");
        assertThat(slots.get(1).line()).isEqualTo("Representative of Test Body");
        assertThat(NextEdition.of(EARLIER, 0).toString()).doesNotContain("Test Speaker");
    }

    @Test
    void everything_has_an_id_of_its_own_and_references_follow() {
        Programme next = NextEdition.of(EARLIER, 0);

        ProgrammeItem row = next.items().get(0);
        AgendaItem sub = next.agenda().items().get(0).subItems().get(0);
        assertThat(List.of(row.id(), row.parts().get(0).id(), row.slots().get(0).id(), sub.id()))
                .doesNotContain("i1", "p1", "s1", "a2");
        assertThat(row.agendaItems()).containsExactly(sub.id());
        assertThat(next.agenda().adopted()).isFalse();
        assertThat(next.agenda().items().get(0).documents()).isEmpty();
        assertThat(row.cancelled()).isFalse();
    }

    @Test
    void shifting_all_rows_moves_those_with_a_day_and_can_be_taken_back() {
        ActResult result = new ShiftDays(7).on(EARLIER);

        Programme after = ((ActResult.Done) result).after();
        assertThat(after.items()).extracting(ProgrammeItem::day).containsExactly(DAY.plusDays(7), null);
        assertThat(((ActResult.Done) new ShiftDays(-7).on(after)).after()).isEqualTo(EARLIER);
        assertThat(new ShiftDays(4000).on(EARLIER)).isInstanceOf(ActResult.Refused.class);
    }
}

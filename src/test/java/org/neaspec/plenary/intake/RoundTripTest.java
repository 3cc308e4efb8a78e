package org.neaspec.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.story.PlenaryTest;

/** What goes out as a table comes in again as it was, byte by byte. */
class RoundTripTest extends PlenaryTest {

    private static final int PROGRAMMES = 60;
    private static final Setting SETTING = new Setting(
            LocalDate.parse("2027-03-02"),
            LocalDate.parse("2027-03-04"),
            ZoneId.of("Asia/Seoul"),
            null,
            null,
            Set.of("A", "B"),
            Set.of());
    private static final List<String> TEXTS = List.of(
            "Opening",
            "=1+1",
            "- a list",
            "+82 2",
            "@home",
            "'quoted",
            "Two\nlines",
            "Tab\there",
            "back\\slash \\n",
            "comma, semicolon; \"quotes\"",
            "Монгол Улс: Өвөрхангай",
            "대한민국 日本 中国",
            "<b>no tag</b>",
            "14:00-15:00",
            "_x0041_",
            "100%",
            "TRUE",
            "1.10",
            "a  b");

    @Inject
    OpenPaper open;

    @Inject
    ReadProgramme reader;

    @Inject
    TableFiles files;

    @Inject
    ProgrammeJson json;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "txt", "xlsx"})
    void a_programme_comes_back_as_it_went(String kind) {
        Random random = new Random(20_270_302);
        for (int i = 0; i < PROGRAMMES; i++) {
            Programme programme = programme(random);

            Reading back = read(kind, file(kind, programme));

            assertThat(json.write(back.programme())).as("programme %s", i).isEqualTo(json.write(programme));
            assertThat(back.remarks()).noneMatch(remark -> remark.severity() == Remark.Severity.NOT_UNDERSTOOD);
        }
    }

    @Test
    void five_hundred_rows_come_back() {
        List<ProgrammeItem> items = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            items.add(ProgrammeItem.titled(UUID.randomUUID().toString(), ItemKind.SESSION, "Row " + i));
        }
        Programme programme = new Programme(items, Agenda.NONE);

        assertThat(read("xlsx", files.workbook(programme)).programme()).isEqualTo(programme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x0041_", "=1+1 ", "Өвөрхангай 한국\n", "x\uD83D\uDE00\uD83D\uDE00"})
    void a_text_longer_than_a_cell_comes_back(String repeated) {
        Programme programme = new Programme(
                List.of(
                        ProgrammeItem.titled(UUID.randomUUID().toString(), ItemKind.SESSION, "Long").toBuilder()
                                .description(repeated.repeat(80_000 / repeated.length()))
                                .build(),
                        ProgrammeItem.titled(UUID.randomUUID().toString(), ItemKind.BREAK, "Continued")),
                Agenda.NONE);

        assertThat(read("xlsx", files.workbook(programme)).programme().equals(programme))
                .isTrue();
    }

    private byte[] file(String kind, Programme programme) {
        return switch (kind) {
            case "csv" -> files.csv(programme);
            case "txt" -> files.text(programme);
            default -> files.workbook(programme);
        };
    }

    private Reading read(String kind, byte[] file) {
        SourceOutcome outcome = open.file("programme." + kind, file, SETTING);
        assertThat(outcome).as(() -> new String(file, StandardCharsets.UTF_8)).isInstanceOf(SourceOutcome.Opened.class);
        return reader.read(((SourceOutcome.Opened) outcome).lines(), SETTING, Choices.NONE);
    }

    private static Programme programme(Random random) {
        List<AgendaItem> agenda = list(random, 4, () -> agendaItem(random, true));
        List<ProgrammeItem> items = list(random, 8, () -> item(random, agenda));
        if (items.isEmpty() && agenda.isEmpty()) {
            items = List.of(item(random, agenda));
        }
        LocalDate adopted = agenda.isEmpty() || random.nextBoolean() ? null : LocalDate.parse("2027-03-03");
        boolean undated = !agenda.isEmpty() && random.nextInt(4) == 0;
        return new Programme(items, new Agenda(undated || adopted != null, adopted, agenda));
    }

    private static AgendaItem agendaItem(Random random, boolean withSubs) {
        return new AgendaItem(
                UUID.randomUUID().toString(),
                text(random),
                maybe(random, () -> text(random)),
                list(random, 2, () -> "ENEA/SOM(30)/" + random.nextInt(9)),
                withSubs ? list(random, 2, () -> agendaItem(random, false)) : List.of(),
                maybe(random, () -> one(random, OrderBasis.values())));
    }

    private static ProgrammeItem item(Random random, List<AgendaItem> agenda) {
        LocalTime start = LocalTime.of(8 + random.nextInt(8), random.nextInt(12) * 5);
        boolean timed = random.nextInt(5) > 0;
        return ProgrammeItem.titled(UUID.randomUUID().toString(), one(random, ItemKind.values()), text(random))
                .toBuilder()
                .times(
                        timed ? LocalDate.parse("2027-03-02").plusDays(random.nextInt(3)) : null,
                        timed ? start : null,
                        timed ? start.plusMinutes(5 + random.nextInt(90)) : null)
                .printedMinutes(maybe(random, () -> random.nextInt(200)))
                .number(maybe(random, () -> random.nextInt(20)))
                .description(maybe(random, () -> text(random)))
                .room(maybe(random, () -> text(random)))
                .segment(maybe(random, () -> random.nextBoolean() ? "A" : "B"))
                .admits(maybe(random, () -> list(random, 3, () -> one(random, Designation.values()))))
                .audienceLine(maybe(random, () -> text(random)))
                .slots(list(random, 3, () -> slot(random)))
                .parts(list(
                        random,
                        3,
                        () -> new ItemPart(
                                UUID.randomUUID().toString(),
                                text(random),
                                maybe(random, () -> random.nextInt(90)),
                                maybe(random, () -> text(random)),
                                maybe(random, () -> one(random, OrderBasis.values())),
                                list(random, 3, () -> slot(random)))))
                .questions(list(random, 3, () -> text(random)))
                .questionsPromised(random.nextBoolean())
                .cancelled(random.nextInt(9) == 0)
                .agendaItems(
                        agenda.isEmpty()
                                ? List.of()
                                : list(random, 2, () -> agenda.get(0).id()))
                .notes(maybe(
                        random,
                        () -> new RunNotes(
                                maybe(random, () -> text(random)),
                                maybe(random, () -> text(random)),
                                maybe(random, () -> text(random)),
                                maybe(random, () -> text(random)),
                                maybe(random, () -> text(random)))))
                .build();
    }

    private static SpeakerSlot slot(Random random) {
        return new SpeakerSlot(
                UUID.randomUUID().toString(),
                maybe(random, () -> one(random, SpeakerRole.values())),
                maybe(random, () -> one(random, SlotStatus.values())),
                maybe(random, () -> (long) random.nextInt(1000)),
                maybe(random, () -> text(random)),
                maybe(random, () -> (long) random.nextInt(1000)),
                maybe(random, () -> text(random)),
                maybe(random, () -> random.nextBoolean() ? "JPN" : "MNG"),
                maybe(random, () -> text(random)),
                maybe(random, () -> text(random)),
                maybe(random, () -> text(random)),
                maybe(random, () -> text(random)));
    }

    private static String text(Random random) {
        String one = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(3) > 0 ? one : one + " " + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> list(Random random, int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            list.add(one.get());
        }
        return list;
    }
}

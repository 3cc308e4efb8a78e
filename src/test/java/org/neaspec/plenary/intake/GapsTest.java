package org.neaspec.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.story.PlenaryTest;

/** The gaps of the papers that concern programmes and their text: each with the remark it gets, or with none. */
class GapsTest extends PlenaryTest {

    @Inject
    ReadProgramme reader;

    @Inject
    States states;

    private static final Setting DAY = new Setting(
            LocalDate.parse("2025-09-23"),
            LocalDate.parse("2025-09-23"),
            ZoneId.of("Asia/Ulaanbaatar"),
            null,
            null,
            Set.of(),
            Set.of());

    /**
     * A gap.
     *
     * @param remark the end of the key it must have; null when there must be no remark but those on the day
     */
    private record Gap(
            String id,
            String paper,
            Setting setting,
            @Nullable String remark,
            Consumer<Reading> then) {

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void a_gap_gets_its_remark_and_nothing_is_corrected_silently(Gap gap) {
        Reading reading = reader.read(TextReader.read(gap.paper()), gap.setting(), Choices.NONE);

        List<String> keys = reading.remarks().stream()
                .map(remark -> remark.key().replace("intake.remark.", ""))
                .filter(key -> !key.equals("day.only") && !key.equals("outside"))
                .toList();
        if (gap.remark() == null) {
            assertThat(keys).isEmpty();
        } else {
            assertThat(keys).contains(gap.remark());
        }
        gap.then().accept(reading);
    }

    static Stream<Gap> gaps() {
        String dialogue = Papers.text("policy-dialogue-2.txt");
        String focal = Papers.text("focal-points-2025.txt");
        Setting pd = Papers.POLICY_DIALOGUE;
        Setting fp = Papers.FOCAL_POINTS;
        return Stream.of(
                gap(
                        "I-07 lists of participants are no rows",
                        "Participants\n- Government officials\n\n10:00-10:30\tOpening",
                        null,
                        rows(1)),
                gap("I-08 a label of the panel is no category", row("Local government: City of Test"), null, slot(s -> {
                    assertThat(s.constituency()).isEqualTo("Local government");
                    assertThat(s.bodyName()).isEqualTo("City of Test");
                })),
                new Gap(
                        "I-09 rows wider than the announced hours",
                        dialogue,
                        pd,
                        "hours.wider",
                        r -> assertThat(r.programme().items().get(0).start()).isEqualTo("13:30")),
                gap(
                        "I-10 no printed duration",
                        "15:45-16:15\tCoffee Break",
                        null,
                        item(i -> assertThat(i.printedMinutes()).isNull())),
                gap(
                        "I-11 durations that add up",
                        "14:30-15:45 (75 mins)\tSession 1: Test\n\tTalks (50 mins)\n\tQ&A (25 mins)",
                        null,
                        item(i -> {
                            assertThat(i.printedMinutes()).isEqualTo(75);
                            assertThat(i.parts())
                                    .extracting(part -> part.minutes())
                                    .containsExactly(50, 25);
                        })),
                gap(
                        "I-11 durations that do not",
                        "14:30-15:45 (60 mins)\tSession 1: Test",
                        "minutes.differ",
                        item(i -> assertThat(i.printedMinutes()).isEqualTo(60))),
                gap(
                        "I-12 no time per country is made up",
                        row("Country presentations (50 mins) Japan"),
                        null,
                        item(i -> assertThat(i.parts().get(0).slots()).hasSize(1))),
                gap(
                        "I-13 two names joined",
                        row("MongoliaRussian Federation"),
                        "states.joined",
                        item(i -> assertThat(i.slots())
                                .extracting(SpeakerSlot::state)
                                .containsExactly("MNG", "RUS"))),
                gap(
                        "I-13 a country named twice",
                        row("China\n\tChinaJapan"),
                        "states.repeated",
                        item(i -> assertThat(i.slots())
                                .extracting(SpeakerSlot::state)
                                .containsExactly("CHN", "JPN"))),
                gap(
                        "I-13 names apart by commas",
                        row("China, Japan and Mongolia"),
                        null,
                        item(i -> assertThat(i.slots()).hasSize(3))),
                new Gap(
                        "I-14 the printed order stays",
                        dialogue,
                        pd,
                        "order",
                        r -> assertThat(r.programme()
                                        .items()
                                        .get(3)
                                        .parts()
                                        .get(0)
                                        .order())
                                .isEqualTo(OrderBasis.AS_LISTED)),
                new Gap(
                        "I-15 the sixth State is not made up",
                        dialogue,
                        pd,
                        "order",
                        r -> assertThat(r.programme().items().stream()
                                        .flatMap(ProgrammeItem::allSlots)
                                        .map(SpeakerSlot::state))
                                .doesNotContain("PRK")),
                gap(
                        "I-16 a label that may be wrong stays",
                        row("Private Sector: Clean Air Fund"),
                        null,
                        slot(s -> assertThat(s.constituency()).isEqualTo("Private Sector"))),
                new Gap(
                        "I-17 places without a person",
                        dialogue,
                        pd,
                        "order",
                        r -> assertThat(r.programme().items().stream()
                                        .flatMap(ProgrammeItem::allSlots)
                                        .filter(slot -> !slot.named()))
                                .hasSize(12)),
                gap(
                        "I-18 no moderator is made up",
                        row("Moderated roundtable discussion (60 mins)"),
                        null,
                        item(i -> assertThat(i.allSlots()).isEmpty())),
                new Gap("I-19 questions promised", dialogue, pd, "questions.promised", r -> {
                    assertThat(r.programme().items().get(3).questionsPromised()).isTrue();
                    assertThat(r.programme().items().get(3).questions()).isEmpty();
                    assertThat(r.programme().items().get(1).questionsPromised()).isFalse();
                }),
                gap(
                        "I-20 a stray bracket",
                        row("Mr. Test Person, Head, Test Office)"),
                        "bracket",
                        slot(s -> assertThat(s.capacity()).isEqualTo("Head, Test Office"))),
                gap(
                        "I-21 a list mark is lost",
                        row("Guiding questions:\n\t- What works?\n\t- What does not?\n\tIdentify next steps"),
                        "question.plain",
                        item(i -> assertThat(i.questions())
                                .containsExactly("What works?", "What does not?", "Identify next steps"))),
                new Gap("I-22 a footnote mark on a year", dialogue, pd, "year", r -> {}),
                new Gap(
                        "I-23 a page break with the heading again",
                        dialogue,
                        pd,
                        "pageBreak",
                        r -> assertThat(r.programme().items().get(5).description())
                                .contains("are increasingly recognized as critical")),
                new Gap("I-23 the heading again", dialogue, pd, "heading.repeated", r -> {}),
                gap(
                        "I-24 two entries on one line",
                        row("NGO: Clean Air Asia IO: GGGI"),
                        "constituencies",
                        item(i -> assertThat(i.slots())
                                .extracting(SpeakerSlot::bodyName)
                                .containsExactly("Clean Air Asia", "GGGI"))),
                new Gap(
                        "I-25 no time zone",
                        "10:00-10:30\tOpening",
                        new Setting(DAY.firstDay(), DAY.lastDay(), null, null, null, Set.of(), Set.of()),
                        "zone.none",
                        rows(1)),
                gap(
                        "I-26 a ministry under its old name",
                        row("Ministry of Environment and Tourism of Mongolia"),
                        null,
                        slot(s ->
                                assertThat(s.bodyName()).isEqualTo("Ministry of Environment and Tourism of Mongolia"))),
                gap(
                        "I-27 list marks at wrong levels",
                        row("- o Opening remarks, Mr. Test Person"),
                        null,
                        item(i -> assertThat(i.parts().get(0).title()).isEqualTo("Opening remarks"))),
                gap(
                        "I-27 a lost hyphen is not put back",
                        row("Countryspecific approaches are exchanged."),
                        null,
                        item(i -> assertThat(i.description()).isEqualTo("Countryspecific approaches are exchanged."))),
                gap(
                        "I-30 two spellings of centre",
                        row("The Technical Center and the Technical Centre report."),
                        null,
                        item(i -> assertThat(i.description())
                                .isEqualTo("The Technical Center and the Technical Centre report."))),
                gap(
                        "I-31 member States in three spellings",
                        row("The Secretariat asks Member States and member Governments."),
                        null,
                        item(i -> assertThat(i.description())
                                .isEqualTo("The Secretariat asks Member States and member Governments."))),
                gap(
                        "I-34 a row lost its first column",
                        "10:00-10:30\tOpening\nWelcome remarks of the host.\t",
                        "column.lost",
                        item(i -> assertThat(i.description()).isEqualTo("Welcome remarks of the host."))),
                gap(
                        "I-34 text between the rows",
                        "10:00-10:30\tOpening\nsplit by a page\n10:30-11:00\tBreak",
                        "stray",
                        rows(2)),
                gap(
                        "I-38 grammar is not corrected",
                        row("Addressing North-East Asia has made progress."),
                        null,
                        item(i -> assertThat(i.description())
                                .isEqualTo("Addressing North-East Asia has made progress."))),
                gap("I-39 the 24-hour clock with p.m.", "15:00-18:00pm\tSession 1: Test", "time.pm", item(i -> {
                    assertThat(i.start()).isEqualTo("15:00");
                    assertThat(i.end()).isEqualTo("18:00");
                })),
                new Gap("I-39 in the paper", focal, fp, "time.pm", r -> {}),
                new Gap("I-40 an offset without a place", focal, fp, "zone.same", r -> {}),
                new Gap(
                        "I-40 another offset than that of the meeting",
                        focal,
                        new Setting(
                                fp.firstDay(),
                                fp.lastDay(),
                                ZoneId.of("Asia/Ulaanbaatar"),
                                null,
                                null,
                                Set.of(),
                                Set.of()),
                        "zone.other",
                        r -> {}),
                new Gap(
                        "I-40 no year",
                        focal,
                        fp,
                        "day.year",
                        r -> assertThat(r.programme().days()).containsExactly(LocalDate.parse("2025-04-10"))),
                gap(
                        "I-41 a title is no row",
                        "Meeting of NEASPEC National Focal Points\n\n10:00-10:30\tOpening",
                        null,
                        rows(1)),
                new Gap(
                        "I-42 an audience of its own",
                        focal,
                        fp,
                        "audience",
                        r -> assertThat(r.programme().items().get(3).admits()).isNull()),
                gap(
                        "I-43 no link, no room",
                        "10:00-10:30\tOpening",
                        null,
                        item(i -> assertThat(i.room()).isNull())),
                gap(
                        "I-44 no printed durations",
                        "15:00 - 15:15\tOpening Session\n15:15 - 16:00\tSession 1: Updates",
                        null,
                        r -> assertThat(r.programme().items()).allMatch(i -> i.printedMinutes() == null)),
                gap(
                        "I-47 stem and items that do not fit",
                        row("The meeting is proposed to: Updates on the areas"),
                        null,
                        item(i -> assertThat(i.description())
                                .isEqualTo("The meeting is proposed to: Updates on the areas"))),
                gap(
                        "I-48 the head of a page inside a sentence",
                        "23 September 2025\n10:00-10:30\tOpening\n\tThe preparation for the development of the\n23 September 2025\n\tStrategic Plan is discussed.",
                        "pageHeader",
                        item(i -> assertThat(i.description())
                                .isEqualTo("The preparation for the development of the Strategic Plan is discussed."))),
                gap(
                        "I-49 HTML tags in a cell",
                        "10:00-10:30\t<p>Opening</p><ul><li>Welcome, <i>NEASPEC secretariat</i></li></ul>",
                        "markup",
                        item(i -> {
                            assertThat(i.title()).isEqualTo("Opening");
                            assertThat(i.parts().get(0).slots().get(0).group()).isEqualTo("NEASPEC secretariat");
                        })));
    }

    private static Gap gap(String id, String paper, @Nullable String remark, Consumer<Reading> then) {
        return new Gap(id, paper, DAY, remark, then);
    }

    private static String row(String content) {
        return "10:00-11:00\tSession 1: Test\n\t" + content;
    }

    private static Consumer<Reading> rows(int count) {
        return reading -> assertThat(reading.programme().items()).hasSize(count);
    }

    private static Consumer<Reading> item(Consumer<ProgrammeItem> then) {
        return reading -> then.accept(reading.programme().items().get(0));
    }

    private static Consumer<Reading> slot(Consumer<SpeakerSlot> then) {
        return item(item -> then.accept(item.allSlots().findFirst().orElseThrow()));
    }
}

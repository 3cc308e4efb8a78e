package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.drafting.CheckedScene.DAY;
import static org.neaspec.plenary.drafting.CheckedScene.body;
import static org.neaspec.plenary.drafting.CheckedScene.declined;
import static org.neaspec.plenary.drafting.CheckedScene.elected;
import static org.neaspec.plenary.drafting.CheckedScene.group;
import static org.neaspec.plenary.drafting.CheckedScene.in;
import static org.neaspec.plenary.drafting.CheckedScene.officer;
import static org.neaspec.plenary.drafting.CheckedScene.open;
import static org.neaspec.plenary.drafting.CheckedScene.parts;
import static org.neaspec.plenary.drafting.CheckedScene.pause;
import static org.neaspec.plenary.drafting.CheckedScene.person;
import static org.neaspec.plenary.drafting.CheckedScene.row;
import static org.neaspec.plenary.drafting.CheckedScene.segment;
import static org.neaspec.plenary.drafting.CheckedScene.with;

import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Office;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.OfficerStatus;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

class ProgrammeChecksTest {

    /** A draft in which a check finds something, and one much like it in which it finds nothing. */
    record Example(Check check, String what, CheckedScene wrong, CheckedScene right) {

        @Override
        public String toString() {
            return check + ", " + what;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                        meetings(),
                        officers(),
                        clocks(),
                        days(),
                        lengths(),
                        speakers(),
                        audiences(),
                        agendas(),
                        texts())
                .flatMap(List::stream);
    }

    private static List<Example> meetings() {
        ProgrammeItem row = row("a", "10:00", "11:00");
        return List.of(
                example(
                        Check.NO_ZONE,
                        "I-25",
                        CheckedScene.of(row).zone(null),
                        CheckedScene.of(row).zone("UTC")),
                example(
                        Check.FIXED_OFFSET,
                        "I-40",
                        CheckedScene.of(row).zone("GMT+9"),
                        CheckedScene.of(row).zone("Asia/Seoul")),
                example(
                        Check.FIXED_OFFSET,
                        "Etc",
                        CheckedScene.of(row).zone("Etc/GMT-9"),
                        CheckedScene.of(row).zone("Etc/UTC")),
                example(
                        Check.JOINING,
                        "I-43, near",
                        CheckedScene.of(row).mode(Mode.VIRTUAL).before(14),
                        CheckedScene.of(row).mode(Mode.VIRTUAL).before(15)),
                example(
                        Check.JOINING,
                        "hybrid",
                        CheckedScene.of(row("a", "10:00", "11:00", in("Hall 1")))
                                .mode(Mode.HYBRID)
                                .before(3),
                        CheckedScene.of(row("a", "10:00", "11:00", in("Hall 1 and online")))
                                .mode(Mode.HYBRID)
                                .before(3)));
    }

    private static List<Example> officers() {
        Officer chair = elected(Office.CHAIR, "KOR");
        Officer vice = elected(Office.VICE_CHAIR, "JPN");
        return List.of(
                example(
                        Check.OFFICERS_OF_ONE_STATE,
                        "R-106",
                        CheckedScene.of().bureau("KOR", chair, vice, elected(Office.RAPPORTEUR, "JPN")),
                        CheckedScene.of().bureau("KOR", chair, vice, elected(Office.RAPPORTEUR, "CHN"))),
                example(
                        Check.OFFICERS_OF_ONE_STATE,
                        "one after the other in an office",
                        CheckedScene.of()
                                .bureau("KOR", chair, officer(Office.RAPPORTEUR, "KOR", OfficerStatus.DESIGNATE)),
                        CheckedScene.of().bureau("KOR", chair, officer(Office.CHAIR, "KOR", OfficerStatus.DESIGNATE))),
                example(
                        Check.OFFICERS_OF_ONE_STATE,
                        "two of one office",
                        CheckedScene.of().bureau(null, vice, vice),
                        CheckedScene.of().bureau(null, elected(Office.CHAIR, null), elected(Office.VICE_CHAIR, null))),
                example(
                        Check.CHAIR_NOT_OF_HOST,
                        "R-106",
                        CheckedScene.of().bureau("MNG", chair, vice),
                        CheckedScene.of().bureau("KOR", chair, vice)),
                example(
                        Check.CHAIR_NOT_OF_HOST,
                        "no host and no State",
                        CheckedScene.of().bureau("RUS", chair),
                        CheckedScene.of().bureau(null, chair)),
                example(
                        Check.CHAIR_NOT_OF_HOST,
                        "a designate of the host",
                        CheckedScene.of()
                                .bureau("MNG", chair, officer(Office.VICE_CHAIR, "MNG", OfficerStatus.DESIGNATE)),
                        CheckedScene.of().bureau("MNG", chair, officer(Office.CHAIR, "MNG", OfficerStatus.DESIGNATE))));
    }

    private static List<Example> clocks() {
        ProgrammeItem row = row("a", "02:30", "03:30");
        ProgrammeItem early = row("a", "13:30", "14:00");
        LocalDate forward = LocalDate.of(2031, 3, 30);
        LocalDate back = LocalDate.of(2031, 10, 26);
        return List.of(
                example(Check.BACKWARDS, "", CheckedScene.of(row("a", "11:00", "10:00")), CheckedScene.of(early)),
                example(
                        Check.OUTSIDE_DAYS,
                        "",
                        CheckedScene.of(early).on(DAY.plusDays(1)),
                        CheckedScene.of(early).on(DAY)),
                example(
                        Check.OUTSIDE_HOURS,
                        "I-09",
                        CheckedScene.of(early).hours("14:00", "17:45"),
                        CheckedScene.of(early).hours("13:30", "17:45")),
                example(
                        Check.UNTIMED,
                        "near",
                        CheckedScene.of(row("a", null, null)).before(0),
                        CheckedScene.of(row("a", null, null)).before(-1)),
                example(
                        Check.CLOCK_CHANGE,
                        "an hour that is left out",
                        CheckedScene.of(onDay(row, forward)).on(forward).zone("Europe/Berlin"),
                        CheckedScene.of(onDay(row, forward)).on(forward).zone("Asia/Seoul")),
                example(
                        Check.CLOCK_CHANGE,
                        "an hour that comes twice",
                        CheckedScene.of(onDay(row, back)).on(back).zone("Europe/Berlin"),
                        CheckedScene.of(onDay(early, back)).on(back).zone("Europe/Berlin")));
    }

    private static ProgrammeItem onDay(ProgrammeItem row, LocalDate day) {
        return row.toBuilder().times(day, row.start(), row.end()).build();
    }

    private static List<Example> days() {
        return List.of(
                example(
                        Check.GAP,
                        "",
                        CheckedScene.of(row("a", "10:00", "11:00"), row("b", "11:15", "12:00")),
                        CheckedScene.of(row("a", "10:00", "11:00"), row("b", "11:00", "12:00"))),
                example(
                        Check.GAP,
                        "covered by a parallel row",
                        CheckedScene.of(row("a", "10:00", "11:00"), row("b", "11:05", "12:00")),
                        CheckedScene.of(
                                row("a", "10:00", "11:00", in("1")),
                                row("c", "10:00", "11:30", in("2")),
                                row("b", "11:05", "12:00", in("1")))),
                example(
                        Check.OVERLAP,
                        "without rooms",
                        CheckedScene.of(row("a", "10:00", "11:00"), row("b", "10:45", "12:00")),
                        CheckedScene.of(row("a", "10:00", "11:00", in("1")), row("b", "10:45", "12:00", in("2")))),
                example(
                        Check.ROOM_CLASH,
                        "",
                        CheckedScene.of(
                                row("a", "10:00", "11:00", in("Room 1")), row("b", "10:45", "12:00", in("room 1"))),
                        CheckedScene.of(
                                row("a", "10:00", "11:00", in("Room 1")),
                                row(
                                        "b",
                                        "10:45",
                                        "12:00",
                                        row -> row.room("Room 1").cancelled(true)))),
                example(
                        Check.NO_BREAK,
                        "",
                        CheckedScene.of(row("a", "09:00", "11:00"), row("b", "11:00", "12:01")),
                        CheckedScene.of(row("a", "09:00", "11:00"), row("b", "11:00", "12:00"))),
                example(
                        Check.NO_BREAK,
                        "with a break",
                        CheckedScene.of(row("a", "09:00", "11:00"), row("b", "11:00", "13:00")),
                        CheckedScene.of(
                                row("a", "09:00", "11:00"), pause("p", "11:00", "11:15"), row("b", "11:15", "13:00"))));
    }

    private static List<Example> lengths() {
        return List.of(
                example(
                        Check.PRINTED_MINUTES,
                        "I-11",
                        CheckedScene.of(row("a", "14:30", "15:45", row -> row.printedMinutes(70))),
                        CheckedScene.of(row("a", "14:30", "15:45", row -> row.printedMinutes(75)))),
                example(
                        Check.PART_MINUTES,
                        "short",
                        CheckedScene.of(row("a", "14:30", "15:45", parts(50, 20))),
                        CheckedScene.of(row("a", "14:30", "15:45", parts(50, 25)))),
                example(
                        Check.PART_MINUTES,
                        "long, some unsaid",
                        CheckedScene.of(row("a", "14:30", "15:45", parts(80, null))),
                        CheckedScene.of(row("a", "14:30", "15:45", parts(50, null)))),
                example(
                        Check.PART_MINUTES,
                        "without clock times",
                        CheckedScene.of(
                                row("a", null, null, row -> parts(50, 20).apply(row.printedMinutes(75)))),
                        CheckedScene.of(row("a", null, null, parts(50, 20)))));
    }

    private static List<Example> speakers() {
        return List.of(
                example(
                        Check.SPEAKER_CLASH,
                        "person",
                        parallel(person("Mr. Test One"), person("Mr. Test One")),
                        parallel(person("Mr. Test One"), person("Mr. Sample Two"))),
                example(
                        Check.SPEAKER_CLASH,
                        "body",
                        parallel(body("Test Institute"), body("Test Institute")),
                        parallel(body("Test Institute"), body("Sample Institute"))),
                example(
                        Check.NO_MODERATOR,
                        "I-18",
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.title("Moderated roundtable"))),
                        CheckedScene.of(row(
                                "a",
                                "10:00",
                                "11:00",
                                row -> with(open(SpeakerRole.MODERATOR)).apply(row.title("Moderated roundtable"))))),
                example(
                        Check.NO_MODERATOR,
                        "who declined does not count",
                        CheckedScene.of(row(
                                "a",
                                "10:00",
                                "11:00",
                                row -> with(declined(SpeakerRole.MODERATOR, "Mr. Test One"))
                                        .apply(row.description("A panel on air.")))),
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.description("A panellist speaks.")))),
                example(
                        Check.NO_SPEAKERS,
                        "",
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.title("Presentation of the report"))),
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.title("Discussion of the report")))),
                example(
                        Check.UNNAMED,
                        "I-17, near",
                        CheckedScene.of(row("a", "10:00", "11:00", with(body("Test Institute"), open(null))))
                                .before(7),
                        CheckedScene.of(row("a", "10:00", "11:00", with(body("Test Institute"), open(null))))
                                .before(30)),
                example(
                        Check.UNNAMED,
                        "groups have no name",
                        CheckedScene.of(row("a", "10:00", "11:00", with(declined(null, "Mr. Test One"))))
                                .before(7),
                        CheckedScene.of(row("a", "10:00", "11:00", with(group("National Focal Points"))))
                                .before(7)),
                example(
                        Check.SAME_NAME,
                        "I-61",
                        CheckedScene.of(
                                row("a", "10:00", "11:00", with(person("Mr. Test Alike"), person("Ms. Sample Alike")))),
                        CheckedScene.of(
                                row("a", "10:00", "11:00", with(person("Mr. Test One"), person("Mr. Sample Two"))))),
                example(
                        Check.NO_QUESTIONS,
                        "I-19",
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.questionsPromised(true))),
                        CheckedScene.of(row(
                                "a",
                                "10:00",
                                "11:00",
                                row -> row.questionsPromised(true).questions(List.of("Why?"))))));
    }

    private static CheckedScene parallel(SpeakerSlot one, SpeakerSlot other) {
        return CheckedScene.of(
                row("a", "10:00", "11:00", row -> with(one).apply(row.room("1"))),
                row("b", "10:30", "11:30", row -> with(other).apply(row.room("2"))));
    }

    private static List<Example> audiences() {
        ProgrammeItem inB = row("b", "11:00", "12:00", row -> row.segment("B"));
        ProgrammeItem[] day = {row("a", "10:00", "11:00"), inB, row("c", "12:00", "13:00")};
        ProgrammeItem[] beside = {
            row("a", "10:00", "11:00"), inB, row("d", "11:00", "12:00", in("2")), row("c", "12:00", "13:00")
        };
        var hidden = segment("B", Visibility.HIDDEN, Designation.NEASPEC_NFP);
        return List.of(
                example(
                        Check.NO_SEGMENT,
                        "",
                        CheckedScene.of(inB),
                        CheckedScene.of(inB).segments(hidden)),
                example(
                        Check.NO_AUDIENCE,
                        "segment",
                        CheckedScene.of(inB).segments(segment("B", Visibility.LISTED)),
                        CheckedScene.of(inB).segments(hidden)),
                example(
                        Check.NO_AUDIENCE,
                        "row",
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.admits(List.of()))),
                        CheckedScene.of(row(
                                "a",
                                "10:00",
                                "11:00",
                                row -> row.admits(List.of()).audienceLine("For the bureau only")))),
                example(
                        Check.HIDDEN_GAP,
                        "",
                        CheckedScene.of(day).segments(hidden),
                        CheckedScene.of(beside).segments(hidden)),
                example(
                        Check.HIDDEN_GAP,
                        "listed rows are seen",
                        CheckedScene.of(day).segments(hidden),
                        CheckedScene.of(day).segments(segment("B", Visibility.LISTED, Designation.NEASPEC_NFP))));
    }

    private static List<Example> agendas() {
        ProgrammeItem about = row("a", "10:00", "11:00", row -> row.agendaItems(List.of("one", "two")));
        AgendaItem sub = new AgendaItem("sub", "Sub-item", null, null, null);
        AgendaItem whole = new AgendaItem("one", "Item", null, null, List.of(sub));
        AgendaItem two = new AgendaItem("two", "Item", null, null, List.of());
        return List.of(
                example(
                        Check.NOT_SCHEDULED,
                        "",
                        CheckedScene.of(about).agenda("one", "two", "three"),
                        CheckedScene.of(about).agenda("one", "two")),
                example(
                        Check.NOT_SCHEDULED,
                        "no links at all",
                        CheckedScene.of(row("a", "10:00", "11:00")).agenda("one"),
                        CheckedScene.of().agenda("one")),
                example(
                        Check.NOT_SCHEDULED,
                        "a sub-item with its item",
                        CheckedScene.of(row("a", "10:00", "11:00", row -> row.agendaItems(List.of("two"))))
                                .agenda(new Agenda(null, List.of(whole, two))),
                        CheckedScene.of(about).agenda(new Agenda(null, List.of(whole, two)))),
                example(
                        Check.NO_AGENDA_ITEM,
                        "",
                        CheckedScene.of(about).agenda("one"),
                        CheckedScene.of(about).agenda("one", "two")),
                example(
                        Check.ORDINAL,
                        "I-50, in the agenda",
                        CheckedScene.of().agenda(headed("Date of the Twenty-Fourth Senior Officials Meeting")),
                        CheckedScene.of().agenda(headed("Date of the Twenty-Seventh Senior Officials Meeting"))));
    }

    private static Agenda headed(String title) {
        return new Agenda(null, List.of(new AgendaItem("one", title, null, null, null)));
    }

    private static List<Example> texts() {
        return List.of(
                example(Check.LONG_TITLE, "", titled("Discussion " + "x".repeat(130)), titled("x".repeat(140))),
                example(
                        Check.BRACKET,
                        "I-20",
                        titled("Discussion with the Head, ESCAP East and North-East Asia Office)"),
                        titled("Discussion (with the Head, ESCAP [East])")),
                example(
                        Check.BRACKET,
                        "lettered lists have none",
                        titled("Discussion (first"),
                        titled("Discussion: a) first, b) second, 12) last, iii) more")),
                example(
                        Check.YEAR,
                        "I-22",
                        titled("Discussion of the NEACAP Work Plan 2026-20301"),
                        titled("Discussion of the NEACAP Work Plan 2026-2030")),
                example(
                        Check.PM,
                        "I-39",
                        titled("Discussion, 15:00-18:00pm"),
                        titled("Discussion, 3:00-6:00 pm, 18:00 programme")),
                example(
                        Check.JOINED_NAMES,
                        "I-13",
                        titled("Discussion of China, ChinaJapan, MongoliaRussian Federation"),
                        titled("Discussion of China, Japan and the McChina")),
                example(
                        Check.ORDINAL,
                        "I-50",
                        titled("Discussion of the Twenty-Fourth Senior Officials Meeting"),
                        titled("Discussion of the Twenty-Seventh Senior Officials Meeting, 26th SOM, First Session")),
                example(
                        Check.PUBLIC_LINK,
                        "",
                        titled("Discussion, join at https://example.zoom.us/j/123"),
                        titled("Discussion, see https://example.org/papers")));
    }

    private static CheckedScene titled(String title) {
        return CheckedScene.of(row("a", "10:00", "11:00", row -> row.title(title)));
    }

    private static Example example(Check check, String what, CheckedScene wrong, CheckedScene right) {
        return new Example(check, what, wrong, right);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_check_finds_what_it_looks_for_and_nothing_where_that_is_not(Example example) {
        assertThat(checks(example.wrong().draft())).contains(example.check());
        assertThat(checks(example.right().draft())).doesNotContain(example.check());
    }

    @Test
    void every_check_has_its_example() {
        assertThat(examples().map(Example::check)).contains(Check.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_finding_and_every_offer_has_its_words(Example example) {
        var words = ResourceBundle.getBundle("i18n.messages").keySet();
        for (Finding finding : ProgrammeChecks.of(example.wrong().draft())) {
            assertThat(words).contains(finding.words().key());
            if (finding.fix() != null) {
                assertThat(words).contains(finding.fix().words().key());
                var done = (ActResult.Done)
                        finding.fix().act("new").on(example.wrong().draft().programme());
                assertThat(words).contains(done.said().key());
            }
        }
    }

    @Test
    void a_good_programme_gives_no_findings() {
        assertThat(checks(CheckedScene.of(
                                row("a", "10:00", "11:00", row -> row.kind(ItemKind.OPENING)),
                                pause("p", "11:00", "11:30"),
                                row("b", "11:30", "12:30"))
                        .draft()))
                .isEmpty();
    }

    @Test
    void a_person_in_two_rows_is_worse_than_a_body() {
        assertThat(only(Check.SPEAKER_CLASH, parallel(person("Mr. Test One"), person("Mr. Test One")))
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(only(Check.SPEAKER_CLASH, parallel(body("Test Institute"), body("Test Institute")))
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void the_worst_comes_first_and_then_the_order_of_the_programme() {
        List<Finding> found = ProgrammeChecks.of(CheckedScene.of(
                        row("b", "12:00", "13:00", row -> row.printedMinutes(5)),
                        row("c", "11:00", "10:00"),
                        row("a", "10:00", "11:00", row -> row.printedMinutes(5)),
                        row("d", "13:00", "14:00", row -> row.questionsPromised(true)))
                .draft());

        assertThat(found)
                .extracting(Finding::check)
                .containsExactly(
                        Check.BACKWARDS, Check.GAP, Check.PRINTED_MINUTES, Check.PRINTED_MINUTES, Check.NO_QUESTIONS);
    }

    @Test
    void a_finding_stays_the_same_until_its_matter_changes() {
        CheckedScene scene = CheckedScene.of(row("a", "10:00", "11:00", row -> row.printedMinutes(5)));
        CheckedScene renamed = CheckedScene.of(
                row("a", "10:00", "11:00", row -> row.printedMinutes(5).title("Other discussion")));
        CheckedScene longer = CheckedScene.of(row("a", "10:00", "11:10", row -> row.printedMinutes(5)));

        String key = only(Check.PRINTED_MINUTES, scene).key();
        assertThat(only(Check.PRINTED_MINUTES, renamed).key()).isEqualTo(key);
        assertThat(only(Check.PRINTED_MINUTES, longer).key()).isNotEqualTo(key);
    }

    private static Finding only(Check check, CheckedScene scene) {
        return ProgrammeChecks.of(scene.draft()).stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private static List<Check> checks(CheckedDraft draft) {
        return ProgrammeChecks.of(draft).stream().map(Finding::check).toList();
    }
}

package org.neaspec.plenary.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.RandomIds;

/** Whatever the programme: an offer that is taken leaves nothing of what it was offered for. */
class OfferedFixesTest {

    private static final List<String> WORDS = List.of(
            "Discussion",
            "Moderated roundtable",
            "Presentation",
            "(open",
            "closed)",
            "a) first",
            "2026-20301",
            "May 20312",
            "15:00-18:00pm",
            "18.30 p.m.",
            "ChinaJapanMongolia",
            "Republic of KoreaRussian Federation",
            "Twenty-fourth Meeting");

    static Stream<CheckedDraft> drafts() {
        Random random = new Random(20250923);
        return Stream.concat(
                ProgrammeChecksTest.examples().map(example -> example.wrong().draft()),
                Stream.generate(() -> draft(random)).limit(150));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void an_offer_that_is_taken_removes_its_finding(CheckedDraft draft) {
        for (Finding finding : ProgrammeChecks.of(draft)) {
            Fix fix = finding.fix();
            if (fix == null) {
                continue;
            }
            ActResult result = fix.act(RandomIds.publicId()).on(draft.programme());

            assertThat(result).isInstanceOf(ActResult.Done.class);
            Programme after = ((ActResult.Done) result).after();
            assertThat(ProgrammeChecks.of(with(draft, after)))
                    .as("%s %s after %s", finding.check(), finding.words(), fix.words())
                    .extracting(Finding::key)
                    .doesNotContain(finding.key());
            assertThat(others(after, draft.programme()))
                    .as("one row is touched")
                    .isLessThan(2);
        }
    }

    private static long others(Programme after, Programme before) {
        return after.items().stream()
                .filter(row -> !before.items().contains(row))
                .count();
    }

    private static CheckedDraft with(CheckedDraft draft, Programme programme) {
        return new CheckedDraft(
                draft.meeting(),
                draft.ordinal(),
                draft.segments(),
                programme,
                draft.today(),
                draft.states(),
                draft.bureau());
    }

    private static CheckedDraft draft(Random random) {
        List<ProgrammeItem> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            rows.add(row("row-" + i, random));
        }
        AgendaItem item = new AgendaItem("known", text(random), null, null, null);
        return CheckedScene.of()
                .zone(random.nextBoolean() ? "Europe/Berlin" : "Asia/Seoul")
                .before(random.nextInt(30))
                .draft(new Programme(rows, new Agenda(null, random.nextBoolean() ? List.of(item) : List.of())));
    }

    private static ProgrammeItem row(String id, Random random) {
        LocalTime start = LocalTime.of(1 + random.nextInt(14), 5 * random.nextInt(12));
        ItemKind kind = ItemKind.values()[random.nextInt(ItemKind.values().length)];
        return CheckedScene.row(
                id,
                start.toString(),
                start.plusMinutes(5 + 5 * random.nextInt(40)).toString(),
                row -> (random.nextBoolean()
                                ? row
                                : CheckedScene.parts(5 + random.nextInt(60), 5 + random.nextInt(60))
                                        .apply(row))
                        .kind(kind)
                        .title(text(random))
                        .description(random.nextBoolean() ? null : text(random))
                        .room(random.nextInt(3) == 0 ? "Room " + random.nextInt(2) : null)
                        .printedMinutes(random.nextBoolean() ? null : 5 * (1 + random.nextInt(40)))
                        .agendaItems(random.nextBoolean() ? List.of() : List.of("known", "gone"))
                        .slots(random.nextBoolean() ? List.of() : List.of(CheckedScene.person(text(random)))));
    }

    private static String text(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
    }
}

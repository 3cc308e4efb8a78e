package org.neaspec.plenary.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.form.FormScene.choice;
import static org.neaspec.plenary.form.FormScene.choices;
import static org.neaspec.plenary.form.FormScene.forOnly;
import static org.neaspec.plenary.form.FormScene.question;
import static org.neaspec.plenary.form.FormScene.text;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.shared.FileKind;
import org.neaspec.plenary.story.PlenaryTest;

/** What counts of what somebody sends: only what is asked, in the shape that was asked for. */
class FormReadingTest extends PlenaryTest {

    private static final List<String> CATEGORIES = List.of("GOVERNMENT", "NGO", "UN");

    @Inject
    FormReading reading;

    @Test
    void over_random_forms_only_visible_questions_are_read_and_each_visible_required_one_is_asked_for() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var form = form(randomQuestions(random));
            var typed = randomTyping(form.content(), random);
            var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));

            var read = reading.read(form, category, question -> true, Sheet.EMPTY, typed, (Long) null);

            var visible = visible(form.content(), category, typed);
            var wrong = new HashSet<String>();
            read.problems().forEach(problem -> wrong.add(problem.field().substring(2)));
            for (var question : form.content().questions()) {
                var says = "seed " + seed + ", question " + question.id();
                var answered = read.sheet().to(question.id()).isPresent();
                if (!visible.contains(question.id())) {
                    assertThat(answered).as(says + " is hidden").isFalse();
                    assertThat(wrong).as(says + " is hidden").doesNotContain(question.id());
                } else {
                    assertThat(answered || !question.required() || wrong.contains(question.id()))
                            .as(says + " is asked")
                            .isTrue();
                    assertThat(answered && wrong.contains(question.id()))
                            .as(says)
                            .isFalse();
                }
            }
            assertThat(FormReading.asked(form.content(), category, read.sheet()).stream()
                            .map(Question::id)
                            .toList())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(visible);
            var again = reading.read(
                    form, category, question -> true, read.sheet(), Typed.of(form.content(), read.sheet()), (Long)
                            null);
            assertThat(again.sheet())
                    .as("seed " + seed + ", sent again as it was read")
                    .isEqualTo(read.sheet());
        }
    }

    /** The rule of the house in other words: for this category, and every question it hangs on is visible and answered so. */
    private static Set<String> visible(FormContent content, String category, Typed typed) {
        Set<String> visible = new HashSet<>();
        for (var question : content.questions()) {
            var condition = question.shownIf();
            var source = condition == null
                    ? null
                    : content.find(condition.question()).orElseThrow();
            boolean met = source == null
                    || (visible.contains(source.id())
                            && valid(source, typed)
                            && (condition.rule() == Condition.Rule.IS
                                    ? typed.all(source.field()).equals(List.of(condition.value()))
                                    : typed.all(source.field()).stream()
                                            .anyMatch(value -> value.contains(condition.value()))));
            if (met && (question.categories().isEmpty() || question.categories().contains(category))) {
                visible.add(question.id());
            }
        }
        return visible;
    }

    private static boolean valid(Question question, Typed typed) {
        return !question.kind().offersChoices()
                || typed.all(question.field()).stream()
                        .allMatch(value -> question.option(value).isPresent());
    }

    private static List<Question> randomQuestions(Random random) {
        List<Question> questions = new ArrayList<>();
        int many = 2 + random.nextInt(7);
        for (int i = 0; i < many; i++) {
            var id = "q" + i;
            var required = random.nextBoolean();
            var question = switch (random.nextInt(3)) {
                case 0 -> text(id, "Text " + i, required);
                case 1 -> choice(id, "Choice " + i, required, "a=Alpha", "b=Beta");
                default -> choices(id, QuestionKind.SEVERAL, "Several " + i, required, "a=Alpha", "b=Beta");
            };
            if (random.nextInt(4) == 0) {
                question = forOnly(question, CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            }
            if (i > 0 && random.nextBoolean()) {
                var rule = random.nextBoolean() ? Condition.Rule.IS : Condition.Rule.CONTAINS;
                question = depending(question, new Condition("q" + random.nextInt(i), rule, "a"));
            }
            questions.add(question);
        }
        return questions;
    }

    private static Question depending(Question question, Condition condition) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                null,
                question.required(),
                question.when(),
                question.categories(),
                condition,
                question.options(),
                null,
                null);
    }

    private static Typed randomTyping(FormContent content, Random random) {
        Map<String, List<String>> fields = new HashMap<>();
        for (var question : content.questions()) {
            var values = switch (question.kind()) {
                case TEXT -> List.of(List.of("a"), List.of("xay"), List.of("no"), List.<String>of());
                case CHOICE -> List.of(List.of("a"), List.of("b"), List.of("forged"), List.<String>of());
                default -> List.of(List.of("a"), List.of("a", "b"), List.of("a", "zzz"), List.<String>of());
            };
            fields.put(question.field(), values.get(random.nextInt(values.size())));
        }
        return new Typed(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER    | 7        | 7          |
            NUMBER    | ７       | 7          |
            NUMBER    | 007.50   | 7.5        |
            NUMBER    | 1e9      |            | form.error.number
            NUMBER    | 12,5     |            | form.error.number
            NUMBER    | 101      |            | form.error.number.between
            NUMBER    | -1       |            | form.error.number.between
            DATE      | 2026-02-29 |          | registration.error.day
            DATE      | 2028-02-29 | 2028-02-29 |
            DATE      | 10000-01-01 |         | registration.error.day
            COUNTRY   | MNG      | MNG        |
            COUNTRY   | ATL      |            | registration.error.choice
            CONSENT   | yes      | yes        |
            """)
    void an_answer_has_the_shape_of_its_question_or_is_refused_at_its_place(
            QuestionKind kind, String typed, String kept, String error) {
        var question = new Question(
                "q1",
                kind,
                "Question",
                null,
                false,
                When.AT_REGISTRATION,
                List.of(),
                null,
                List.of(),
                new Limits("0", "100", null, null, null, List.of()),
                null);

        var read = read(question, Map.of("q-q1", List.of(typed)));

        assertThat(read.sheet().to("q1").map(given -> given.values().get(0)).orElse(null))
                .isEqualTo(kept);
        assertThat(read.problems().stream().map(Reading.Problem::key).toList())
                .isEqualTo(error == null ? List.of() : List.of(error));
        assertThat(read.problems()).allMatch(problem -> problem.field().equals("q-q1"));
    }

    @Test
    void a_text_too_long_or_with_marks_nobody_sees_is_refused_and_one_of_the_full_length_is_kept() {
        var question = text("q1", "Text", false);
        assertThat(read(question, Map.of("q-q1", List.of("馬".repeat(300)))).sound())
                .isTrue();
        assertThat(read(question, Map.of("q-q1", List.of("馬".repeat(301)))).problems())
                .extracting(Reading.Problem::key)
                .containsExactly("web.form.text.long");
        assertThat(read(question, Map.of("q-q1", List.of("a\u202Eb"))).problems())
                .extracting(Reading.Problem::key)
                .containsExactly("registration.error.hidden");
        assertThat(read(question, Map.of("q-q1", List.of("a", "b"))).problems())
                .extracting(Reading.Problem::key)
                .containsExactly("web.form.repeated");
    }

    @Test
    void people_who_come_along_are_read_up_to_the_number_allowed_and_each_needs_a_name() {
        var question = question("q1", QuestionKind.COMPANIONS, "Who", true, When.AT_REGISTRATION, null);
        var two = Map.of(
                "q-q1-name-0", List.of("Test Spouse"),
                "q-q1-relation-0", List.of("Spouse"),
                "q-q1-name-2", List.of("Test Child"));
        assertThat(read(question, two).sheet().to("q1").orElseThrow().companions())
                .containsExactly(new Companion("Test Spouse", "Spouse"), new Companion("Test Child", null));
        assertThat(read(question, Map.of("q-q1-relation-1", List.of("Spouse"))).problems())
                .extracting(Reading.Problem::key)
                .containsExactly("form.error.companion.name");
        assertThat(read(question, Map.of("q-q1-name-3", List.of("Fourth"))).problems())
                .extracting(Reading.Problem::key)
                .contains("form.error.companion.many");
    }

    @Test
    void a_file_counts_only_for_its_meeting_its_question_and_its_person() {
        var question = FormScene.file("q1", "Letter", When.AT_REGISTRATION);
        var file = new FormFile("id1", 1, "q1", 7L, "letter.pdf", FileKind.PDF, 9, Instant.EPOCH);
        var typed = new Typed(Map.of("q-q1-kept", List.of("id1")));
        assertThat(reading.read(form(List.of(question)), "NGO", q -> true, Sheet.EMPTY, typed, id -> file)
                        .sheet()
                        .to("q1")
                        .orElseThrow()
                        .values())
                .containsExactly("id1", "letter.pdf");
        assertThat(reading.read(form(List.of(question)), "NGO", q -> true, Sheet.EMPTY, typed, id -> null)
                        .problems())
                .extracting(Reading.Problem::key)
                .containsExactly("form.error.file.gone");
    }

    private Reading read(Question question, Map<String, List<String>> fields) {
        return reading.read(form(List.of(question)), "NGO", asked -> true, Sheet.EMPTY, new Typed(fields), (Long) null);
    }

    private static FormVersion form(List<Question> questions) {
        return new FormVersion(
                1, 1, new FormContent(List.of(new Section("s", "Section", null, questions))), Instant.EPOCH, "Test");
    }
}

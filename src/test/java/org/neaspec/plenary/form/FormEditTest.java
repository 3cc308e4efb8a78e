package org.neaspec.plenary.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.form.FormScene.choice;
import static org.neaspec.plenary.form.FormScene.question;
import static org.neaspec.plenary.form.FormScene.text;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What organisers do to a form, and what keeps it from being published. */
class FormEditTest {

    private static final FormContent FORM = new FormContent(List.of(
            new Section("s1", "One", null, List.of(text("a", "A", true), text("b", "B", false))),
            new Section("s2", "Two", null, List.of(text("c", "C", false)))));

    @Test
    void a_question_goes_over_into_the_next_section_at_the_edge_of_its_own() {
        assertThat(ids(FormEdit.moveQuestion(FORM, "a", false))).isEqualTo("b a | c");
        assertThat(ids(FormEdit.moveQuestion(FORM, "b", false))).isEqualTo("a | b c");
        assertThat(ids(FormEdit.moveQuestion(FORM, "c", true))).isEqualTo("a b c | ");
        assertThat(FormEdit.moveQuestion(FORM, "a", true)).isEqualTo(FORM);
        assertThat(FormEdit.moveQuestion(FORM, "c", false)).isEqualTo(FORM);
        assertThat(ids(FormEdit.putQuestion(FORM, "s2", text("a", "A again", true))))
                .isEqualTo("b | c a");
        assertThat(ids(FormEdit.removeQuestion(FORM, "b"))).isEqualTo("a | c");
        assertThat(FormEdit.moveSection(FORM, "s2", true).sections().get(0).id())
                .isEqualTo("s2");
    }

    @Test
    void a_form_that_cannot_be_asked_says_why() {
        var late = question("late", QuestionKind.TEXT, "Late", false, When.LATER, null);
        var form = new FormContent(List.of(new Section(
                "s",
                "One",
                null,
                List.of(
                        depends("first", new Condition("choice", Condition.Rule.IS, "x")),
                        choice("choice", "Choice", true, "x=X"),
                        depends("gone", new Condition("choice", Condition.Rule.IS, "y")),
                        choice("empty", "Empty", true),
                        late,
                        depends("early", new Condition("late", Condition.Rule.IS, "x"))))));

        assertThat(FormProblem.in(form))
                .extracting(problem -> problem.question() + " " + problem.key().replace("form.problem.", ""))
                .containsExactly("first notEarlier", "gone choiceGone", "empty noChoices", "early askedLater");
        assertThat(FormProblem.in(FORM)).isEmpty();
    }

    private static Question depends(String id, Condition condition) {
        return question(id, QuestionKind.TEXT, id, false, When.AT_REGISTRATION, condition);
    }

    private static String ids(FormContent form) {
        return String.join(
                " | ",
                form.sections().stream()
                        .map(section -> String.join(
                                " ",
                                section.questions().stream().map(Question::id).toList()))
                        .toList());
    }
}

package org.neaspec.plenary.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a form cannot be published: a message about one of its questions.
 *
 * @param question its id
 * @param label its words
 */
public record FormProblem(String question, String label, String key) {

    /** Everything wrong with a form, in its order. */
    public static List<FormProblem> in(FormContent form) {
        List<FormProblem> problems = new ArrayList<>();
        Map<String, Question> earlier = new HashMap<>();
        for (var question : form.questions()) {
            if (question.kind().offersChoices() && question.options().isEmpty()) {
                problems.add(about(question, "form.problem.noChoices"));
            }
            var condition = question.shownIf();
            if (condition != null) {
                var source = earlier.get(condition.question());
                if (source == null) {
                    problems.add(about(question, "form.problem.notEarlier"));
                } else if (question.when() == When.AT_REGISTRATION && source.when() == When.LATER) {
                    problems.add(about(question, "form.problem.askedLater"));
                } else if (source.kind().offersChoices()
                        && source.option(condition.value()).isEmpty()) {
                    problems.add(about(question, "form.problem.choiceGone"));
                }
            }
            earlier.put(question.id(), question);
        }
        return problems;
    }

    private static FormProblem about(Question question, String key) {
        return new FormProblem(question.id(), question.label(), key);
    }
}

package org.neaspec.plenary.form.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;

/** A question as an organiser typed it. */
record QuestionForm(
        String section,
        String label,
        String hint,
        boolean required,
        String when,
        List<String> categories,
        String options,
        String least,
        String most,
        String longest,
        String companions,
        String megabytes,
        List<String> files,
        String ifQuestion,
        String ifRule,
        String ifValue,
        String keepDays) {

    static QuestionForm of(Form form) {
        return new QuestionForm(
                form.text("section"),
                PlainText.line(form.text("label")),
                PlainText.line(form.text("hint")),
                form.has("required"),
                form.text("when"),
                form.all("categories"),
                PlainText.lines(form.text("options")),
                PlainText.line(form.text("least")),
                PlainText.line(form.text("most")),
                PlainText.line(form.text("longest")),
                PlainText.line(form.text("companions")),
                PlainText.line(form.text("megabytes")),
                form.all("files"),
                form.text("ifQuestion"),
                form.text("ifRule"),
                PlainText.line(form.text("ifValue")),
                PlainText.line(form.text("keepDays")));
    }

    static QuestionForm empty(String section) {
        return new QuestionForm(
                section,
                "",
                "",
                false,
                "AT_REGISTRATION",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "");
    }

    /** @param sought the value of the condition in words */
    static QuestionForm of(String section, Question question, String sought) {
        var limits = question.limits();
        var condition = question.shownIf();
        return new QuestionForm(
                section,
                question.label(),
                text(question.hint()),
                question.required(),
                question.when().name(),
                question.categories(),
                question.options().stream()
                        .map(option ->
                                option.places() == null ? option.label() : option.label() + " | " + option.places())
                        .collect(Collectors.joining("\n")),
                text(limits.least()),
                text(limits.most()),
                text(limits.longest()),
                text(limits.companions()),
                text(limits.megabytes()),
                limits.files().stream().map(Enum::name).toList(),
                condition == null ? "" : condition.question(),
                condition == null ? "" : condition.rule().name(),
                sought,
                text(question.keepDays()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

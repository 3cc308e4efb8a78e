package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Puts what was sent into words, for the person and for who reviews it. */
@Singleton
class AnswerLines {

    private final States states;
    private final Messages messages;

    AnswerLines(States states, Messages messages) {
        this.states = states;
        this.messages = messages;
    }

    /** Exactly what was sent in the standard fields. */
    List<AnswerLine> standard(Answers answers) {
        List<AnswerLine> lines = new ArrayList<>();
        add(lines, "honorific", answers.honorific());
        add(lines, "givenName", answers.givenName());
        add(
                lines,
                "familyName",
                answers.familyName() == null ? words("registration.form.noFamilyName.said") : answers.familyName());
        add(lines, "printedName", answers.printedName());
        if (answers.localName() != null) {
            lines.add(new AnswerLine(words("registration.answer.localName"), answers.localName(), true));
        }
        add(lines, "jobTitle", answers.jobTitle());
        add(lines, "unit", answers.unit());
        add(lines, "organisation", answers.organisation());
        add(lines, "country", answers.country() == null ? null : states.shortName(answers.country()));
        add(lines, "category", words(answers.category().messageKey()));
        add(lines, "email", answers.email().readable());
        add(lines, "phone", answers.phone());
        add(lines, "attendance", words(answers.attendance().messageKey()));
        add(lines, "zone", answers.zone() == null ? null : TimeText.city(answers.zone()));
        add(
                lines,
                "claims",
                answers.claims().stream()
                        .sorted()
                        .map(claim -> words(claim.messageKey()))
                        .collect(Collectors.joining(", ")));
        add(lines, "dietary", answers.dietary());
        add(lines, "accessNeeds", answers.accessNeeds());
        add(
                lines,
                "consentListing",
                words(
                        answers.consentListing()
                                ? "registration.form.consentListing.yes"
                                : "registration.form.consentListing.no"));
        return lines;
    }

    private void add(List<AnswerLine> lines, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(new AnswerLine(words("registration.answer." + field), value, false));
        }
    }

    /** Answers to the meeting's own questions, in the words in which they were asked. */
    List<AnswerLine> own(List<PrintedAnswer> answers, UnaryOperator<String> paths) {
        return answers.stream()
                .map(answer -> {
                    var file = answer.file();
                    return new AnswerLine(
                            answer.label(), answer.text(), false, file == null ? null : paths.apply(file));
                })
                .toList();
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}

package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.TimeText;

/** Puts answers into words, each with its question as it was when it was answered. */
@Singleton
class AnswerPrinter {

    private static final String YES = "Yes";

    private final States states;

    AnswerPrinter(States states) {
        this.states = states;
    }

    /** @param versions of the meeting, newest first */
    List<PrintedAnswer> print(List<FormVersion> versions, Sheet sheet) {
        if (sheet.empty()) {
            return List.of();
        }
        Map<Integer, Map<String, Question>> asked = new HashMap<>();
        Map<String, Integer> place = new HashMap<>();
        for (var version : versions) {
            Map<String, Question> questions = new HashMap<>();
            for (var question : version.content().questions()) {
                questions.put(question.id(), question);
                place.putIfAbsent(question.id(), place.size());
            }
            asked.put(version.number(), questions);
        }
        return sheet.answers().stream()
                .sorted(Comparator.comparing(given -> place.getOrDefault(given.question(), Integer.MAX_VALUE)))
                .flatMap(given -> {
                    var question = asked.getOrDefault(given.version(), Map.of()).get(given.question());
                    return question == null ? Stream.<PrintedAnswer>empty() : Stream.of(print(question, given));
                })
                .toList();
    }

    private PrintedAnswer print(Question question, Given given) {
        return new PrintedAnswer(
                question.id(),
                question.label(),
                question.kind(),
                text(question, given),
                given.version(),
                question.kind() == QuestionKind.FILE && !given.values().isEmpty()
                        ? given.values().get(0)
                        : null);
    }

    private String text(Question question, Given given) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, NUMBER -> String.join("\n", given.values());
            case DATE ->
                given.values().stream()
                        .map(day -> TimeText.date(LocalDate.parse(day), Locale.ENGLISH))
                        .collect(Collectors.joining("\n"));
            case CHOICE, SEVERAL ->
                given.values().stream()
                        .map(id -> question.option(id).map(Option::label).orElse(id))
                        .collect(Collectors.joining("\n"));
            case COUNTRY -> given.values().stream().map(states::shortName).collect(Collectors.joining("\n"));
            case FILE -> given.values().size() < 2 ? "" : given.values().get(1);
            case CONSENT -> YES;
            case COMPANIONS ->
                given.companions().stream()
                        .map(one -> one.relation() == null ? one.name() : one.name() + " (" + one.relation() + ")")
                        .collect(Collectors.joining("\n"));
        };
    }
}

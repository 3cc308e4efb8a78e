package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.PlainText;

/** Reads answers that stand in a table in the words in which {@link AnswerPrinter} puts them, under the rules of the form. */
@Singleton
public class AnswersInWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern COMPANION = Pattern.compile("(.*\\S)\\s*\\(([^()]*)\\)");

    private final FormReading reading;
    private final States states;

    AnswersInWords(FormReading reading, States states) {
        this.reading = reading;
        this.states = states;
    }

    /**
     * What somebody's answers are when these are changed. Nothing is passed over: an answer to what the person is not asked is
     * a problem.
     *
     * @param form in force
     * @param category the name of the person's category
     * @param texts by the ids of their questions; empty for no answer. Questions not named stay as they are
     */
    public Reading read(FormVersion form, String category, Sheet before, Map<String, String> texts) {
        List<Reading.Problem> problems = new ArrayList<>();
        Map<String, List<String>> fields = new HashMap<>();
        Map<String, Question> asked = new HashMap<>();
        form.content().questions().forEach(question -> asked.put(question.id(), question));
        texts.forEach((id, text) -> {
            Question question = asked.get(id);
            if (question == null) {
                problems.add(problem(id, "form.words.asksNoMore"));
            } else if (question.kind() == QuestionKind.FILE) {
                problems.add(problem(id, "form.words.file"));
            } else {
                fields.putAll(typed(question, text, problems));
            }
        });
        if (!problems.isEmpty()) {
            return new Reading(before, problems);
        }
        var read = reading.read(
                form, category, question -> texts.containsKey(question.id()), before, new Typed(fields), file -> null);
        problems.addAll(read.problems());
        texts.forEach((id, text) -> {
            boolean said = problems.stream().anyMatch(one -> one.field().equals(field(id)));
            if (!text.isBlank() && !said && read.sheet().to(id).isEmpty()) {
                problems.add(problem(id, "form.words.notAsked"));
            }
        });
        return new Reading(read.sheet(), problems);
    }

    /** The id of the question that a problem is about. */
    public static String question(Reading.Problem problem) {
        return problem.field().substring(field("").length());
    }

    private static String field(String id) {
        return "q-" + id;
    }

    private static Reading.Problem problem(String id, String key, Object... values) {
        return new Reading.Problem(field(id), key, List.of(values));
    }

    private Map<String, List<String>> typed(Question question, String text, List<Reading.Problem> problems) {
        return switch (question.kind()) {
            case CHOICE -> one(question, option(question, text).map(Option::id), text, problems);
            case SEVERAL -> several(question, text, problems);
            case COUNTRY -> one(question, state(text).map(State::code), text, problems);
            case CONSENT -> consent(question, text, problems);
            case COMPANIONS -> companions(question, text);
            case DATE -> Map.of(question.field(), List.of(day(text)));
            default -> Map.of(question.field(), List.of(text));
        };
    }

    private static Map<String, List<String>> one(
            Question question, Optional<String> value, String text, List<Reading.Problem> problems) {
        if (value.isEmpty() && !text.isBlank()) {
            problems.add(unknown(question, text));
        }
        return Map.of(question.field(), value.map(List::of).orElseGet(List::of));
    }

    private static Reading.Problem unknown(Question question, String text) {
        return question.options().isEmpty()
                ? problem(question.id(), "form.words.country", text)
                : problem(
                        question.id(),
                        "form.words.choice",
                        text,
                        String.join(
                                "; ",
                                question.options().stream().map(Option::label).toList()));
    }

    private static Optional<Option> option(Question question, String text) {
        String typed = PlainText.line(text);
        return question.options().stream()
                .filter(option ->
                        option.label().equalsIgnoreCase(typed) || option.id().equals(typed))
                .findFirst();
    }

    private static Map<String, List<String>> several(Question question, String text, List<Reading.Problem> problems) {
        List<String> ids = new ArrayList<>();
        lines(text)
                .flatMap(line -> option(question, line).isPresent() ? Stream.of(line) : Arrays.stream(line.split(";")))
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .forEach(line -> option(question, line)
                        .ifPresentOrElse(option -> ids.add(option.id()), () -> problems.add(unknown(question, line))));
        return Map.of(question.field(), ids);
    }

    /** By the code, or by any of the names of the State. */
    private Optional<State> state(String text) {
        String typed = PlainText.line(text);
        return states.all().stream()
                .filter(state -> List.of(state.code(), state.shortName(), state.inText(), state.formalName()).stream()
                        .anyMatch(name -> name.equalsIgnoreCase(typed)))
                .findFirst();
    }

    private static Map<String, List<String>> consent(Question question, String text, List<Reading.Problem> problems) {
        String typed = PlainText.line(text).toLowerCase(Locale.ROOT);
        if (!List.of("", "no", "yes").contains(typed)) {
            problems.add(problem(question.id(), "form.words.consent", text));
        }
        return typed.equals("yes") ? Map.of(question.field(), List.of(typed)) : Map.of();
    }

    /** One on each line: a name, and in brackets what he or she is to the person. */
    private static Map<String, List<String>> companions(Question question, String text) {
        Map<String, List<String>> fields = new HashMap<>();
        int number = 0;
        for (String line : lines(text).toList()) {
            Matcher parts = COMPANION.matcher(line);
            boolean both = parts.matches();
            fields.put(
                    Typed.companion(question, number, false),
                    List.of(both ? Objects.requireNonNull(parts.group(1)) : line));
            fields.put(
                    Typed.companion(question, number, true),
                    List.of(both ? Objects.requireNonNull(parts.group(2)) : ""));
            number++;
        }
        return fields;
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** A day as it is printed, for one as it is sent; anything else is left for the form to refuse. */
    private static String day(String text) {
        try {
            return LocalDate.parse(PlainText.line(text), DAY).toString();
        } catch (DateTimeException notPrinted) {
            return text;
        }
    }
}

package org.neaspec.plenary.form.web;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.CategoryNames;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.Limits;
import org.neaspec.plenary.form.Option;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.FileKind;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.FormErrors;

/** Makes a question of what an organiser typed, or says at each field what has to be put right. */
@Singleton
class QuestionCheck {

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_HINT = 500;
    private static final int LONGEST_CHOICE = 200;
    private static final int MOST_CHOICES = 60;
    private static final int MOST_PLACES = 100_000;

    private final CategoryNames categories;
    private final States states;

    QuestionCheck(CategoryNames categories, States states) {
        this.categories = categories;
        this.states = states;
    }

    /**
     * @param old what is changed; null for a new question
     * @return empty when errors were noted
     */
    Optional<Question> read(
            QuestionForm typed, QuestionKind kind, @Nullable Question old, FormContent content, FormErrors errors) {
        if (!PlainText.says(typed.label())) {
            errors.add("label", "form.question.error.label");
        }
        length(typed.label(), LONGEST_LABEL, "label", errors);
        length(typed.hint(), LONGEST_HINT, "hint", errors);
        var when = When.named(typed.when());
        if (when.isEmpty()) {
            errors.add("when", "registration.error.choice");
        }
        var known = categories.all().stream().map(CategoryNames.Named::name).toList();
        if (!known.containsAll(typed.categories())) {
            errors.add("categories", "registration.error.choice");
        }
        if (content.section(typed.section()).isEmpty()) {
            errors.add("section", "registration.error.choice");
        }
        var options = kind.offersChoices() ? options(typed, old, errors) : List.<Option>of();
        var limits = limits(typed, kind, errors);
        var keepDays = days(typed.keepDays(), errors);
        var condition = condition(typed, old, content, errors);
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                old == null ? Question.newId() : old.id(),
                kind,
                typed.label(),
                typed.hint().isEmpty() ? null : typed.hint(),
                typed.required(),
                when.orElseThrow(),
                known.stream().filter(typed.categories()::contains).toList(),
                condition,
                options,
                limits,
                keepDays));
    }

    private static @Nullable Integer days(String text, FormErrors errors) {
        if (!text.matches("\\d{0,4}")) {
            errors.add("keepDays", "form.question.error.keepDays");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static void length(String text, int longest, String field, FormErrors errors) {
        if (PlainText.length(text) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
    }

    /** A line each, "Label | places"; what keeps its words keeps its id, and so does what stands where another stood. */
    private static List<Option> options(QuestionForm typed, @Nullable Question old, FormErrors errors) {
        List<Option> before = old == null ? List.of() : old.options();
        List<String> labels = new ArrayList<>();
        List<@Nullable Integer> places = new ArrayList<>();
        for (var line : typed.options()
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            var bar = line.lastIndexOf('|');
            var label = PlainText.line(bar < 0 ? line : line.substring(0, bar));
            var number = bar < 0 ? "" : line.substring(bar + 1).strip();
            if (!number.matches("[0-9]{0,6}") || (!number.isEmpty() && Integer.parseInt(number) > MOST_PLACES)) {
                errors.add("options", "form.question.error.places", line);
            } else if (label.isEmpty() || PlainText.length(label) > LONGEST_CHOICE) {
                errors.add("options", "form.question.error.choice", LONGEST_CHOICE);
            } else if (labels.contains(label)) {
                errors.add("options", "form.question.error.twice", label);
            } else {
                labels.add(label);
                places.add(number.isEmpty() ? null : Integer.valueOf(number));
            }
        }
        if (labels.isEmpty()) {
            errors.add("options", "form.question.error.noChoices");
        } else if (labels.size() > MOST_CHOICES) {
            errors.add("options", "form.question.error.manyChoices", MOST_CHOICES);
        }
        if (errors.has("options")) {
            return List.of();
        }
        var used = new HashSet<String>();
        before.stream().filter(option -> labels.contains(option.label())).forEach(option -> used.add(option.id()));
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            options.add(new Option(id(labels.get(i), i, labels.size(), before, used), labels.get(i), places.get(i)));
        }
        return options;
    }

    private static String id(String label, int at, int many, List<Option> before, Set<String> used) {
        for (var option : before) {
            if (option.label().equals(label)) {
                return option.id();
            }
        }
        if (many == before.size() && used.add(before.get(at).id())) {
            return before.get(at).id();
        }
        return Question.newId();
    }

    private static Limits limits(QuestionForm typed, QuestionKind kind, FormErrors errors) {
        return switch (kind) {
            case NUMBER -> {
                var least = number(typed.least(), "least", errors);
                var most = number(typed.most(), "most", errors);
                if (least != null && most != null && new BigDecimal(least).compareTo(new BigDecimal(most)) > 0) {
                    errors.add("most", "form.question.error.range");
                }
                yield new Limits(least, most, null, null, null, List.of());
            }
            case TEXT ->
                new Limits(
                        null,
                        null,
                        whole(typed.longest(), "longest", Limits.LONGEST_TEXT, errors),
                        null,
                        null,
                        List.of());
            case LONG_TEXT ->
                new Limits(
                        null,
                        null,
                        whole(typed.longest(), "longest", Limits.LONGEST_LONG_TEXT, errors),
                        null,
                        null,
                        List.of());
            case COMPANIONS ->
                new Limits(
                        null,
                        null,
                        null,
                        whole(typed.companions(), "companions", Limits.MOST_COMPANIONS, errors),
                        null,
                        List.of());
            case FILE ->
                new Limits(
                        null,
                        null,
                        null,
                        null,
                        whole(typed.megabytes(), "megabytes", Limits.MOST_MEGABYTES, errors),
                        Arrays.stream(FileKind.values())
                                .filter(one -> typed.files().contains(one.name()))
                                .toList());
            default -> Limits.USUAL;
        };
    }

    private static @Nullable String number(String text, String field, FormErrors errors) {
        if (!text.matches("(-?[0-9]{1,12}(\\.[0-9]{1,6})?)?")) {
            errors.add(field, "form.error.number");
            return null;
        }
        return text.isEmpty() ? null : new BigDecimal(text).toPlainString();
    }

    private static @Nullable Integer whole(String text, String field, int most, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            errors.add(field, "form.question.error.whole", most);
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable Condition condition(
            QuestionForm typed, @Nullable Question old, FormContent content, FormErrors errors) {
        if (typed.ifQuestion().isEmpty()) {
            return null;
        }
        var source = content.find(typed.ifQuestion())
                .filter(question -> question.kind().decides())
                .filter(question -> old == null || !question.id().equals(old.id()));
        if (source.isEmpty()) {
            errors.add("ifQuestion", "registration.error.choice");
            return null;
        }
        var rule = Condition.Rule.named(typed.ifRule()).orElse(Condition.Rule.IS);
        var value = value(source.get(), typed.ifValue(), errors);
        // Of several choices the one that is meant is among others, mostly.
        var fitting = source.get().kind() == QuestionKind.SEVERAL ? Condition.Rule.CONTAINS : rule;
        return value == null ? null : new Condition(source.get().id(), fitting, value);
    }

    private @Nullable String value(Question source, String typed, FormErrors errors) {
        if (source.kind() == QuestionKind.CONSENT) {
            return "yes";
        }
        if (typed.isEmpty()) {
            errors.add("ifValue", "form.question.error.ifValue");
            return null;
        }
        if (source.kind().offersChoices()) {
            var option = source.options().stream()
                    .filter(one -> one.label().equalsIgnoreCase(typed))
                    .findFirst();
            if (option.isEmpty()) {
                errors.add(
                        "ifValue",
                        "form.question.error.ifChoice",
                        String.join(
                                ", ",
                                source.options().stream().map(Option::label).toList()));
            }
            return option.map(Option::id).orElse(null);
        }
        if (source.kind() == QuestionKind.COUNTRY) {
            var state = states.all().stream()
                    .filter(one -> one.shortName().equalsIgnoreCase(typed)
                            || one.code().equals(typed.toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (state.isEmpty()) {
                errors.add("ifValue", "form.question.error.ifState");
            }
            return state.map(State::code).orElse(null);
        }
        return typed;
    }
}

package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neaspec.plenary.shared.RandomIds;

/**
 * One question as it is asked.
 *
 * @param id stays the same from version to version
 * @param label the question itself; of a consent the sentence that is agreed to
 * @param categories the names of the categories it is for; everybody when none is named
 * @param shownIf the answer it depends on; null when it is always asked
 * @param options the choices, where the kind offers some
 * @param keepDays after how many days after the meeting the answer is forgotten; null for when all answers are
 */
@Serdeable
public record Question(
        String id,
        QuestionKind kind,
        String label,
        @Nullable String hint,
        boolean required,
        When when,
        List<String> categories,
        @Nullable Condition shownIf,
        List<Option> options,
        Limits limits,
        @Nullable Integer keepDays) {

    public Question(
            String id,
            QuestionKind kind,
            String label,
            @Nullable String hint,
            boolean required,
            When when,
            @Nullable List<String> categories,
            @Nullable Condition shownIf,
            @Nullable List<Option> options,
            @Nullable Limits limits,
            @Nullable Integer keepDays) {
        this.id = id;
        this.kind = kind;
        this.label = label;
        this.hint = hint;
        this.required = required;
        this.when = when;
        this.categories = categories == null ? List.of() : List.copyOf(categories);
        this.shownIf = shownIf;
        this.options = options == null ? List.of() : List.copyOf(options);
        this.limits = limits == null ? Limits.USUAL : limits;
        this.keepDays = keepDays;
    }

    /** An id that no other question or choice has. */
    public static String newId() {
        return RandomIds.publicId().substring(0, 8);
    }

    /** The name of its field in a form; the names of further fields begin with it. */
    public String field() {
        return "q-" + id;
    }

    /** Whether it is a question for people of this category. */
    public boolean isFor(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** Whether it asks the same in the same words, whoever is asked and however many places there are. */
    public boolean asksAs(Question other) {
        return kind == other.kind
                && required == other.required
                && label.equals(other.label)
                && Objects.equals(hint, other.hint)
                && limits.equals(other.limits)
                && Objects.equals(keepDays, other.keepDays)
                && plain(options).equals(plain(other.options));
    }

    private static List<Option> plain(List<Option> options) {
        return options.stream()
                .map(option -> new Option(option.id(), option.label(), null))
                .toList();
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}

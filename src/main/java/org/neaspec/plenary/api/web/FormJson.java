package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.form.ChoicePlaces.Places;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Limits;
import org.neaspec.plenary.form.Option;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.Section;

/**
 * What a meeting asks whoever registers.
 *
 * @param version of its own questions; 0 where it asks none
 * @param fields the standard fields, by the names under which they are sent
 * @param sections its own questions, whose answers are sent by their ids
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FormJson(String meeting, int version, List<StandardFieldJson> fields, List<SectionJson> sections) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SectionJson(String id, String title, @Nullable String text, List<QuestionJson> questions) {}

    /**
     * One question.
     *
     * @param when with the registration, or later of those who are approved
     * @param categories for whom it is; everybody when empty
     * @param shownIf on which other answer it depends; null where it is always asked
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuestionJson(
            String id,
            String kind,
            String label,
            @Nullable String hint,
            boolean required,
            String when,
            List<String> categories,
            @Nullable ShownIf shownIf,
            List<ChoiceJson> choices,
            LimitsJson limits) {}

    @Serdeable
    record ShownIf(String question, String rule, String value) {}

    /** @param left how many more people may choose it; null for as many as like */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChoiceJson(String value, String label, @Nullable Integer left) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LimitsJson(
            @Nullable String least,
            @Nullable String most,
            @Nullable Integer maxLength) {}

    /** The form of a meeting; with a category only what is asked of it. */
    static FormJson of(
            String meeting,
            FormVersion form,
            List<StandardFieldJson> fields,
            Map<Choice, Places> places,
            @Nullable String category) {
        return new FormJson(
                meeting,
                form.number(),
                fields,
                form.content().sections().stream()
                        .map(section -> section(section, places, category))
                        .filter(section -> !section.questions().isEmpty())
                        .toList());
    }

    private static SectionJson section(Section section, Map<Choice, Places> places, @Nullable String category) {
        return new SectionJson(
                section.id(),
                section.title(),
                section.text(),
                section.questions().stream()
                        .filter(question -> category == null || question.isFor(category))
                        .map(question -> question(question, places))
                        .toList());
    }

    private static QuestionJson question(Question question, Map<Choice, Places> places) {
        return new QuestionJson(
                question.id(),
                question.kind().name(),
                question.label(),
                question.hint(),
                question.required(),
                question.when().name(),
                question.categories(),
                shownIf(question.shownIf()),
                question.options().stream()
                        .map(option -> choice(question, option, places))
                        .toList(),
                limits(question.limits()));
    }

    private static @Nullable ShownIf shownIf(@Nullable Condition condition) {
        return condition == null
                ? null
                : new ShownIf(condition.question(), condition.rule().name(), condition.value());
    }

    private static ChoiceJson choice(Question question, Option option, Map<Choice, Places> places) {
        return new ChoiceJson(
                option.id(),
                option.label(),
                Optional.ofNullable(places.get(new Choice(question.id(), option.id())))
                        .map(Places::left)
                        .orElse(option.places()));
    }

    private static LimitsJson limits(Limits limits) {
        return new LimitsJson(limits.least(), limits.most(), limits.longest());
    }
}

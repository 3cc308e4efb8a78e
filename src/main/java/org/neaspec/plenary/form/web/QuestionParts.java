package org.neaspec.plenary.form.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.CategoryNames;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.FormFiles;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Option;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.web.QuestionsPart.ChoicePart;
import org.neaspec.plenary.form.web.QuestionsPart.CompanionPart;
import org.neaspec.plenary.form.web.QuestionsPart.QuestionPart;
import org.neaspec.plenary.form.web.QuestionsPart.SectionPart;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.web.Messages;

/** Puts a meeting's questions together as a part of a page. */
@Singleton
public class QuestionParts {

    private final ChoicePlaces places;
    private final CategoryNames categories;
    private final States states;
    private final Messages messages;

    QuestionParts(ChoicePlaces places, CategoryNames categories, States states, Messages messages) {
        this.places = places;
        this.categories = categories;
        this.states = states;
        this.messages = messages;
    }

    /** How much of a form is shown, to whom, and filled in with what. */
    public record Wish(
            Predicate<Question> asked,
            @Nullable String category,
            Sheet answered,
            Typed typed,
            Map<String, String> marks,
            Set<Choice> held) {

        /** An empty form for somebody whose category is not known yet. */
        public static Wish empty(Predicate<Question> asked) {
            return new Wish(asked, null, Sheet.EMPTY, Typed.NOTHING, Map.of(), Set.of());
        }

        /** The same, filled in. */
        public Wish with(Typed others, Map<String, String> otherMarks) {
            return new Wish(asked, category, answered, others, otherMarks, held);
        }

        /** The same for somebody who holds places of choices already. */
        public Wish holding(Set<Choice> others) {
            return new Wish(asked, category, answered, typed, marks, others);
        }
    }

    public QuestionsPart of(FormVersion form, Wish wish) {
        return of(form, wish, Set.of());
    }

    /** @param elsewhere questions that are asked on the same page, in another part of it */
    public QuestionsPart of(FormVersion form, Wish wish, Set<String> elsewhere) {
        var content = form.content();
        var shown = content.questions().stream()
                .filter(wish.asked())
                .filter(question -> wish.category() == null || question.isFor(wish.category()))
                .collect(Collectors.toList());
        var onPage = new HashSet<>(elsewhere);
        shown.removeIf(question -> {
            var condition = question.shownIf();
            var stays = condition == null
                    || onPage.contains(condition.question())
                    || condition.metBy(wish.answered().to(condition.question()).orElse(null));
            if (stays) {
                onPage.add(question.id());
            }
            return !stays;
        });
        var counted = shown.stream()
                        .anyMatch(question -> question.options().stream().anyMatch(option -> option.places() != null))
                ? places.at(form.meetingId())
                : Map.<Choice, ChoicePlaces.Places>of();
        List<SectionPart> sections = new ArrayList<>();
        for (var section : content.sections()) {
            var questions = section.questions().stream()
                    .filter(shown::contains)
                    .map(question -> part(content, question, wish, onPage, counted))
                    .toList();
            if (!questions.isEmpty()) {
                sections.add(new SectionPart(section.title(), section.text(), questions));
            }
        }
        return new QuestionsPart(
                form.number(),
                shown.stream().anyMatch(question -> question.kind() == QuestionKind.FILE),
                shown.stream().anyMatch(question -> wish.marks().containsKey(question.id())),
                sections);
    }

    private QuestionPart part(
            FormContent content,
            Question question,
            Wish wish,
            Set<String> onPage,
            Map<Choice, ChoicePlaces.Places> counted) {
        var condition = question.shownIf();
        var live = condition != null && onPage.contains(condition.question()) ? condition : null;
        var typed = wish.typed();
        var field = question.field();
        var kept = typed.one(field + Typed.DROP).isEmpty() ? typed.all(field + Typed.KEPT) : List.<String>of();
        var mark = wish.marks().get(question.id());
        return new QuestionPart(
                field,
                question.kind(),
                question.label(),
                hint(question),
                !question.required(),
                only(content, question, wish.category() == null, live != null),
                mark == null ? "" : words("form.mark." + mark),
                wish.category() == null ? String.join(" ", question.categories()) : "",
                live != null ? "q-" + live.question() : "",
                live != null ? live.rule().name() : "",
                live != null ? live.value() : "",
                typed.one(field),
                choices(question, typed, wish.held(), counted),
                companions(question, typed),
                kept.isEmpty() ? "" : kept.get(0),
                kept.size() < 2 ? "" : kept.get(1),
                question.limits().kinds().stream().map(kind -> kind.mediaType()).collect(Collectors.joining(",")),
                question.limits().mostMegabytes());
    }

    private String hint(Question question) {
        var limits = question.limits();
        var limit = switch (question.kind()) {
            case NUMBER -> range(limits.least(), limits.most());
            case FILE -> words("form.hint.file", FormFiles.kinds(question), limits.mostMegabytes());
            case COMPANIONS -> words("form.hint.companions", limits.mostCompanions());
            default -> "";
        };
        var days = question.keepDays();
        var kept = days == null ? "" : words(days == 0 ? "form.hint.keptNotAfter" : "form.hint.kept", days);
        return Stream.of(question.hint() == null ? "" : question.hint(), limit, kept)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String range(@Nullable String least, @Nullable String most) {
        if (least != null && most != null) {
            return words("form.hint.between", least, most);
        }
        return least != null ? words("form.hint.least", least) : most != null ? words("form.hint.most", most) : "";
    }

    private String only(FormContent content, Question question, boolean anyCategory, boolean conditional) {
        var parts = new ArrayList<String>();
        if (anyCategory && !question.categories().isEmpty()) {
            parts.add(words("form.only.categories", categories(question)));
        }
        if (conditional) {
            parts.add(condition(content, question));
        }
        return String.join(" ", parts);
    }

    /** For whom a question is, in words. */
    public String categories(Question question) {
        return categories.all().stream()
                .filter(one -> question.categories().contains(one.name()))
                .map(one -> words(one.messageKey()))
                .collect(Collectors.joining(", "));
    }

    /** On what it depends whether a question is asked, in words; empty where on nothing. */
    public String condition(FormContent content, Question question) {
        var condition = question.shownIf();
        var source =
                condition == null ? null : content.find(condition.question()).orElse(null);
        if (condition == null || source == null) {
            return "";
        }
        if (source.kind() == QuestionKind.CONSENT) {
            return words("form.only.ticked", source.label());
        }
        var key = source.kind() == QuestionKind.SEVERAL
                ? "form.only.chose"
                : condition.rule() == Condition.Rule.IS ? "form.only.is" : "form.only.contains";
        return words(key, sought(source, condition), source.label());
    }

    /** The value sought as people read it. */
    public String sought(Question source, Condition condition) {
        return switch (source.kind()) {
            case CHOICE, SEVERAL ->
                source.option(condition.value()).map(Option::label).orElse(condition.value());
            case COUNTRY -> states.shortName(condition.value());
            default -> condition.value();
        };
    }

    private List<ChoicePart> choices(
            Question question, Typed typed, Set<Choice> held, Map<Choice, ChoicePlaces.Places> counted) {
        var chosen = typed.all(question.field());
        if (question.kind() == QuestionKind.COUNTRY) {
            return states.all().stream()
                    .map(state -> new ChoicePart(
                            "", state.code(), state.shortName(), chosen.contains(state.code()), false, ""))
                    .toList();
        }
        List<ChoicePart> parts = new ArrayList<>();
        for (var option : question.options()) {
            var choice = new Choice(question.id(), option.id());
            var standing = counted.get(choice);
            var left = standing == null ? null : standing.left();
            var full = left != null && left == 0 && !held.contains(choice);
            parts.add(new ChoicePart(
                    question.field() + (parts.isEmpty() ? "" : "-" + parts.size()),
                    option.id(),
                    option.label(),
                    chosen.contains(option.id()) && !full,
                    full,
                    left == null ? "" : full ? words("form.places.none") : words("form.places.left", left)));
        }
        return parts;
    }

    private static List<CompanionPart> companions(Question question, Typed typed) {
        if (question.kind() != QuestionKind.COMPANIONS) {
            return List.of();
        }
        List<CompanionPart> parts = new ArrayList<>();
        for (int i = 0; i < question.limits().mostCompanions(); i++) {
            var name = Typed.companion(question, i, false);
            var relation = Typed.companion(question, i, true);
            parts.add(new CompanionPart(i + 1, name, typed.one(name), relation, typed.one(relation)));
        }
        return parts;
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}

package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Everything one person answered to a meeting's questions. */
@Serdeable
public record Sheet(List<Given> answers) {

    public static final Sheet EMPTY = new Sheet(List.of());

    public Sheet(@Nullable List<Given> answers) {
        this.answers = answers == null
                ? List.of()
                : answers.stream().sorted(Comparator.comparing(Given::question)).toList();
    }

    public Optional<Given> to(String question) {
        return answers.stream()
                .filter(given -> given.question().equals(question))
                .findFirst();
    }

    public boolean empty() {
        return answers.isEmpty();
    }

    /** Whether both say the same, in whatever versions it was asked. */
    public boolean saysAs(Sheet other) {
        return byQuestion().keySet().equals(other.byQuestion().keySet())
                && answers.stream()
                        .allMatch(given ->
                                other.to(given.question()).orElseThrow().saysAs(given));
    }

    /** Whether it has all that the other has, and perhaps more. */
    public boolean onlyAddsTo(Sheet other) {
        return other.answers.stream()
                .allMatch(before -> to(before.question()).filter(before::saysAs).isPresent());
    }

    /** The ids of the files among the answers. */
    Set<String> files(Set<String> fileQuestions) {
        var files = new HashSet<String>();
        answers.stream()
                .filter(given -> fileQuestions.contains(given.question()))
                .filter(given -> !given.values().isEmpty())
                .forEach(given -> files.add(given.values().get(0)));
        return files;
    }

    Map<String, Given> byQuestion() {
        var map = new HashMap<String, Given>();
        answers.forEach(given -> map.put(given.question(), given));
        return map;
    }

    /** The same with answers to some questions alone. */
    Sheet only(Predicate<String> questions) {
        return new Sheet(answers.stream()
                .filter(given -> questions.test(given.question()))
                .toList());
    }

    /** The same without choices for which there is no place any more. */
    Sheet without(Set<Choice> gone) {
        return new Sheet(answers.stream()
                .map(given -> {
                    var left = given.values().stream()
                            .filter(value -> !gone.contains(new Choice(given.question(), value)))
                            .toList();
                    if (left.size() == given.values().size()) {
                        return given;
                    }
                    return left.isEmpty()
                            ? null
                            : new Given(given.question(), given.version(), left, given.companions());
                })
                .filter(Objects::nonNull)
                .toList());
    }
}

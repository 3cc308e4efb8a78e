package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** The questions of a meeting as they are written. A value: drafts, published versions and copies are all of this one type. */
@Serdeable
public record FormContent(List<Section> sections) {

    public static final FormContent EMPTY = new FormContent(List.of());

    public FormContent(@Nullable List<Section> sections) {
        this.sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** All questions in the order asked. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> find(String questionId) {
        return questions().stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    public Optional<Section> section(String sectionId) {
        return sections.stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst();
    }

    /** The section that a question is in. */
    public Optional<Section> holding(String questionId) {
        return sections.stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(question -> question.id().equals(questionId)))
                .findFirst();
    }

    /** Whether anything is asked with the registration itself. */
    public boolean asksAtRegistration() {
        return questions().stream().anyMatch(question -> question.when() == When.AT_REGISTRATION);
    }
}

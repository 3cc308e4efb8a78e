package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Questions that belong together, under a heading. */
@Serdeable
public record Section(String id, String title, @Nullable String text, List<Question> questions) {

    public Section(String id, String title, @Nullable String text, @Nullable List<Question> questions) {
        this.id = id;
        this.title = title;
        this.text = text;
        this.questions = questions == null ? List.of() : List.copyOf(questions);
    }

    Section with(List<Question> others) {
        return new Section(id, title, text, others);
    }
}

package org.neaspec.plenary.form;

import org.jspecify.annotations.Nullable;

/**
 * An answer as people read it, with its question as it was asked.
 *
 * @param question the id of the question
 * @param label its words in the version in which it was answered
 * @param text the answer in words; several choices or companions on lines of their own
 * @param version the number of that version
 * @param file the public id of the file, where the answer is one
 */
public record PrintedAnswer(
        String question,
        String label,
        QuestionKind kind,
        String text,
        int version,
        @Nullable String file) {}

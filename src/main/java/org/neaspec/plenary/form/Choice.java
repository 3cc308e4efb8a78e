package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Introspected;

/** A choice of a question, by their ids. */
@Introspected
public record Choice(String question, String choice) implements Comparable<Choice> {

    @Override
    public int compareTo(Choice other) {
        return (question + choice).compareTo(other.question + other.choice);
    }
}

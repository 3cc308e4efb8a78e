package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * Something at a meeting that a person has a part in.
 *
 * @param kindKey the message that says what it is
 * @param day of the meeting, where it is known
 * @param text what tells it from others: a reference, the title of a row
 * @param statusKey the message of its state, if it has one
 * @param path where staff read more
 */
public record Tie(
        String kindKey,
        String meeting,
        @Nullable LocalDate day,
        String text,
        @Nullable String statusKey,
        String path) {}

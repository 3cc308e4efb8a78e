package org.neaspec.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a decision about one registration. */
public sealed interface DecisionOutcome {

    String reference();

    /** It stands, and is on its way to the person. */
    record Decided(String reference, String name, RegistrationStatus status) implements DecisionOutcome {}

    /** It was so before; nothing was written and nobody told. */
    record Unchanged(String reference, String name, RegistrationStatus status) implements DecisionOutcome {}

    /**
     * Something else was written since the organiser looked.
     *
     * @param by the organiser who wrote it, or null when it was the person
     */
    record Overtaken(
            String reference,
            String name,
            RegistrationStatus status,
            @Nullable String by,
            Instant at) implements DecisionOutcome {}

    /** It needs a place at the meeting, and none is left. */
    record Full(String reference, String name) implements DecisionOutcome {}

    /** No such registration at this meeting. */
    record Unknown(String reference) implements DecisionOutcome {}
}

package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One answer.
 *
 * @param question the id of the question
 * @param version the number of the version of the form in which it was asked
 * @param values texts, ids of choices, the code of a State, an ISO date, a plain number, "yes" for a consent; of a file its public
 *     id and its name
 */
@Serdeable
public record Given(String question, int version, List<String> values, List<Companion> companions) {

    public Given(String question, int version, @Nullable List<String> values, @Nullable List<Companion> companions) {
        this.question = question;
        this.version = version;
        this.values = values == null ? List.of() : List.copyOf(values);
        this.companions = companions == null ? List.of() : List.copyOf(companions);
    }

    static Given of(String question, int version, String... values) {
        return new Given(question, version, List.of(values), List.of());
    }

    /** Whether it says the same, in whatever version it was asked. */
    boolean saysAs(Given other) {
        return values.equals(other.values) && companions.equals(other.companions);
    }
}

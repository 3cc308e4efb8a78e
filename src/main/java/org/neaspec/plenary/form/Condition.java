package org.neaspec.plenary.form;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which answer to an earlier question it depends whether a question is asked.
 *
 * @param question the id of the earlier one
 * @param value as answers have it: the id of a choice, the code of a State, "yes" for a consent, else the text
 */
@Serdeable
public record Condition(String question, Rule rule, String value) {

    /** Words on the screen come from the messages {@code form.rule.<name>}. */
    public enum Rule {
        IS,
        CONTAINS;

        public static Optional<Rule> named(String name) {
            return Arrays.stream(values())
                    .filter(rule -> rule.name().equals(name))
                    .findFirst();
        }
    }

    /** Whether this answer meets it; a question that is not answered, or not asked, meets nothing. */
    public boolean metBy(@Nullable Given answer) {
        if (answer == null) {
            return false;
        }
        var sought = value.toLowerCase(Locale.ROOT);
        return rule == Rule.IS
                ? answer.values().size() == 1
                        && answer.values().get(0).toLowerCase(Locale.ROOT).equals(sought)
                : answer.values().stream()
                        .anyMatch(given -> given.toLowerCase(Locale.ROOT).contains(sought));
    }
}

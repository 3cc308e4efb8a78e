package org.neaspec.plenary.access;

import java.util.List;

/**
 * Whether a person may attend, and why. The reason is a message key with its arguments, shown to the person, the organiser
 * and the desk alike.
 *
 * @param rule the name of the rule that decided
 */
public record Verdict(boolean admitted, String rule, String reasonKey, List<Object> reasonArguments) {

    public Verdict {
        reasonArguments = List.copyOf(reasonArguments);
    }

    static Verdict yes(String rule, String reasonKey, Object... arguments) {
        return new Verdict(true, rule, reasonKey, List.of(arguments));
    }

    static Verdict no(String rule, String reasonKey, Object... arguments) {
        return new Verdict(false, rule, reasonKey, List.of(arguments));
    }
}

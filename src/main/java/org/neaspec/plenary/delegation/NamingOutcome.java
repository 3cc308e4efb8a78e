package org.neaspec.plenary.delegation;

import java.util.List;

/** What became of an act of a focal point on the delegation. */
public sealed interface NamingOutcome {

    /** Done: the person is written to. */
    record Named(String name) implements NamingOutcome {}

    /** Done: the person had registered already, and is in the delegation now. */
    record TakenIn(String name) implements NamingOutcome {}

    /** It was so before; nothing was done. */
    record AlreadyThere(String name) implements NamingOutcome {}

    /**
     * Refused, in words.
     *
     * @param field of the form, where the words belong
     * @param values for the message; roles stand for their names
     */
    record Refused(String field, String key, List<Object> values) implements NamingOutcome {

        static Refused because(String field, String key, Object... values) {
            return new Refused(field, "delegation.refused." + key, List.of(values));
        }
    }
}

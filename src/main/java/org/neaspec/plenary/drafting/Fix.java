package org.neaspec.plenary.drafting;

import java.util.function.Function;

/**
 * What a check offers to do about a finding. Nothing is done unless an organiser asks for it, and then it is one act that can
 * be undone.
 *
 * @param words what the button says
 * @param acts makes the act, given a new random UUID for what it may add
 */
public record Fix(Said words, Function<String, ProgrammeAct> acts) {

    static Fix of(ProgrammeAct act, String key, String... values) {
        return new Fix(Said.of(key, values), id -> act);
    }

    public ProgrammeAct act(String newId) {
        return acts.apply(newId);
    }
}

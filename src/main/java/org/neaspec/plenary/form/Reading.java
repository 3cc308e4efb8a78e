package org.neaspec.plenary.form;

import java.util.List;

/**
 * What a form was found to say.
 *
 * @param sheet everything the person has answered now
 * @param problems what has to be put right, in the order of the form
 */
public record Reading(Sheet sheet, List<Problem> problems) {

    /** One thing to put right, at its field: a message with its values. */
    public record Problem(String field, String key, List<Object> values) {}

    public boolean sound() {
        return problems.isEmpty();
    }
}

package org.neaspec.plenary.drafting.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.web.FormErrors;

/** Turns what was refused into errors of a form. */
final class Problems {

    private Problems() {}

    static void into(FormErrors errors, EditOutcome outcome) {
        into(errors, outcome, null);
    }

    /** @param only the one field that the form has; null when it has them all */
    static void into(FormErrors errors, EditOutcome outcome, @Nullable String only) {
        if (outcome instanceof EditOutcome.Refused refused && refused.why() instanceof ActResult.Refused why) {
            why.problems().forEach(problem -> add(errors, only == null ? problem.field() : only, problem.words()));
        }
    }

    private static void add(FormErrors errors, String field, Said words) {
        errors.add(field, words.key(), words.values().toArray());
    }
}

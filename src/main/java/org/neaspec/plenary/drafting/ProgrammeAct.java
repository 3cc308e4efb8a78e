package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.Programme;

/** One act of an organiser on a draft. A value without side effects: the same act on the same programme gives the same. */
@FunctionalInterface
public interface ProgrammeAct {

    /** @param now the draft as it is at this moment, which may have changed since the organiser looked */
    ActResult on(Programme now);

    /** This act and then another, undone as one; when one of them cannot be done, neither is. */
    default ProgrammeAct then(ProgrammeAct next) {
        return now -> {
            ActResult result = on(now);
            return result instanceof ActResult.Done first ? next.on(first.after()) : result;
        };
    }
}

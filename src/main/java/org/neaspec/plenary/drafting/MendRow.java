package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Does to a row what a check offered.
 *
 * @param seen the row in which it was found; another one by now is a conflict
 * @param mended the same row without what was found
 */
public record MendRow(ProgrammeItem seen, ProgrammeItem mended, Said said) implements ProgrammeAct {

    static MendRow of(Check check, ProgrammeItem seen, ProgrammeItem mended) {
        return new MendRow(seen, mended, Said.of("drafting.act.mended." + check.name(), seen.title()));
    }

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(seen.id()).orElse(null);
        if (row == null) {
            return new ActResult.Gone();
        }
        return row.equals(seen) ? new ActResult.Done(now.with(mended), said) : new ActResult.Conflict(row);
    }
}

package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.Programme;

/** Puts another programme in the place of the draft: an import, a template, a copy, or the published version again. */
public record ReplaceProgramme(Programme wanted, Said said) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return new ActResult.Done(wanted, said);
    }
}

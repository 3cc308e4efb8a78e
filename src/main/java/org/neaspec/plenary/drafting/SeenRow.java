package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeJson;

/**
 * A row as an organiser saw it when setting out to change it.
 *
 * @param fingerprint of the whole row, parts and places included
 */
public record SeenRow(String itemId, String fingerprint, ProgrammeJson json) {

    /** What is done to the row once it is known to be as it was seen. */
    @FunctionalInterface
    interface Edit {
        ActResult on(ProgrammeItem row);
    }

    /** Somebody else's change in the meantime is a conflict, whatever part of the row it was in: nothing is overwritten. */
    ActResult edit(Programme now, Edit edit) {
        ProgrammeItem row = now.find(itemId).orElse(null);
        if (row == null) {
            return new ActResult.Gone();
        }
        return json.fingerprint(row).equals(fingerprint) ? edit.on(row) : new ActResult.Conflict(row);
    }
}

package org.neaspec.plenary.drafting;

import org.neaspec.plenary.drafting.ActResult.Conflict;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Takes a row out, with everything that hangs on it. The others stay where they are.
 *
 * @param seen the fingerprint of the values that the organiser saw
 */
public record RemoveRow(String id, String seen) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null) {
            return new Gone();
        }
        if (!RowValues.of(row).fingerprint().equals(seen)) {
            return new Conflict(row);
        }
        return Acts.done(
                now, now.items().stream().filter(item -> !item.id().equals(id)).toList(), "removed", row);
    }
}

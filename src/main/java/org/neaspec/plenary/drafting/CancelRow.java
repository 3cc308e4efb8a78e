package org.neaspec.plenary.drafting;

import org.neaspec.plenary.drafting.ActResult.Done;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Marks a row as cancelled, or restores it. A cancelled row stays printed, so that everybody learns of it. */
public record CancelRow(String id, boolean cancelled) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        return row == null
                ? new Gone()
                : new Done(
                        now.with(row.toBuilder().cancelled(cancelled).build()),
                        Said.of(cancelled ? "drafting.act.cancelled" : "drafting.act.restored", Acts.name(row)));
    }
}

package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Adds a row where nothing was planned. */
public record FillGap(ProgrammeItem row) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ActResult.Problem full = RowRules.full(now);
        if (full != null) {
            return new ActResult.Refused(List.of(full));
        }
        List<ProgrammeItem> items = new ArrayList<>(now.items());
        items.add(row);
        return new ActResult.Done(
                now.withItems(items), Said.of("drafting.act.mended.GAP", row.title(), Times.text(row)));
    }
}

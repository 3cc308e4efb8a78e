package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Adds a part at the end of a row. */
public record AddPart(SeenRow row, ItemPart part) implements ProgrammeAct {

    /** How many parts a row may have. */
    public static final int MOST = 40;

    @Override
    public ActResult on(Programme now) {
        return row.edit(now, found -> added(now, found));
    }

    private ActResult added(Programme now, ProgrammeItem found) {
        if (found.parts().size() >= MOST) {
            return ActResult.Refused.because("partTitle", "drafting.item.error.parts", String.valueOf(MOST));
        }
        List<ItemPart> parts = new ArrayList<>(found.parts());
        parts.add(part);
        return new ActResult.Done(
                now.with(found.toBuilder().parts(parts).build()),
                Said.of("drafting.act.partAdded", part.title(), found.title()));
    }
}

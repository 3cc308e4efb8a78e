package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Moves a part of a row, with its speakers, to another position.
 *
 * @param position counted from 0; beyond the end is the end
 */
public record MovePart(SeenRow row, String partId, int position) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> found.parts().stream()
                        .filter(part -> part.id().equals(partId))
                        .findFirst()
                        .<ActResult>map(part -> new ActResult.Done(
                                now.with(moved(found, part)),
                                Said.of("drafting.act.partMoved", part.title(), found.title())))
                        .orElseGet(ActResult.Gone::new));
    }

    private ProgrammeItem moved(ProgrammeItem found, ItemPart part) {
        List<ItemPart> parts = new ArrayList<>(found.parts());
        parts.remove(part);
        parts.add(Math.max(0, Math.min(position, parts.size())), part);
        return found.toBuilder().parts(parts).build();
    }
}

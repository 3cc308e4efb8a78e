package org.neaspec.plenary.drafting;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/**
 * Changes what a part of a row is called, how long it is and on what the order of its speakers rests; they stay as they are.
 *
 * @param printedLine title and performer in the papers' own sentence, where they are printed as one
 */
public record ChangePart(
        SeenRow row,
        String partId,
        String title,
        @Nullable Integer minutes,
        @Nullable String printedLine,
        @Nullable OrderBasis order)
        implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> found.parts().stream().anyMatch(part -> part.id().equals(partId))
                        ? new ActResult.Done(
                                now.with(changed(found)), Said.of("drafting.act.partChanged", title, found.title()))
                        : new ActResult.Gone());
    }

    private ProgrammeItem changed(ProgrammeItem found) {
        return found.toBuilder()
                .parts(found.parts().stream()
                        .map(part -> part.id().equals(partId)
                                ? new ItemPart(partId, title, minutes, printedLine, order, part.slots())
                                : part)
                        .toList())
                .build();
    }
}

package org.neaspec.plenary.drafting;

import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Takes a part out of a row, with its speakers. */
public record RemovePart(SeenRow row, String partId) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> found.parts().stream()
                        .filter(part -> part.id().equals(partId))
                        .findFirst()
                        .<ActResult>map(part -> new ActResult.Done(
                                now.with(without(found, part)),
                                Said.of("drafting.act.partRemoved", part.title(), found.title())))
                        .orElseGet(ActResult.Gone::new));
    }

    private static ProgrammeItem without(ProgrammeItem found, ItemPart part) {
        return found.toBuilder()
                .parts(found.parts().stream()
                        .filter(other -> !other.equals(part))
                        .toList())
                .build();
    }
}

package org.neaspec.plenary.drafting;

import java.util.List;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Changes a place for a speaker: who holds it, in what role and capacity, and how far one has come with them.
 *
 * @param slot as it shall be, known by its id
 */
public record ChangeSlot(SeenRow row, SpeakerSlot slot) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> SpeakerList.with(found, slot.id())
                        .map(list -> list.changed(this::replaced))
                        .<ActResult>map(list -> new ActResult.Done(
                                now.with(list.in(found)),
                                Said.of("drafting.act.slotChanged", SpeakerList.name(slot), found.title())))
                        .orElseGet(ActResult.Gone::new));
    }

    private List<SpeakerSlot> replaced(List<SpeakerSlot> slots) {
        slots.replaceAll(old -> old.id().equals(slot.id()) ? slot : old);
        return slots;
    }
}

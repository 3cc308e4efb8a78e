package org.neaspec.plenary.drafting;

import java.util.List;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Takes a place for a speaker out of a row. */
public record RemoveSlot(SeenRow row, String slotId) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> SpeakerList.with(found, slotId)
                        .<ActResult>map(list -> new ActResult.Done(
                                now.with(list.changed(this::without).in(found)),
                                Said.of("drafting.act.slotRemoved", name(list), found.title())))
                        .orElseGet(ActResult.Gone::new));
    }

    private List<SpeakerSlot> without(List<SpeakerSlot> slots) {
        slots.removeIf(slot -> slot.id().equals(slotId));
        return slots;
    }

    private String name(SpeakerList list) {
        return SpeakerList.name(list.slots().get(list.position(slotId)));
    }
}

package org.neaspec.plenary.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Moves a place for a speaker to another position, in its own list or another one of the row.
 *
 * @param partId whose list it goes to; null for the row's own
 * @param position counted from 0; beyond the end is the end
 */
public record MoveSlot(SeenRow row, String slotId, @Nullable String partId, int position) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> SpeakerList.with(found, slotId)
                        .<ActResult>map(from -> moved(now, found, from))
                        .orElseGet(ActResult.Gone::new));
    }

    private ActResult moved(Programme now, ProgrammeItem found, SpeakerList from) {
        SpeakerSlot slot = from.slots().get(from.position(slotId));
        ProgrammeItem without = from.changed(slots -> {
                    slots.remove(slot);
                    return slots;
                })
                .in(found);
        boolean stays = partId == null ? from.partId() == null : partId.equals(from.partId());
        return (stays ? SpeakerList.find(found, partId) : SpeakerList.find(without, partId))
                .map(to -> to.changed(slots -> inserted(slots, slot)))
                .<ActResult>map(to -> new ActResult.Done(
                        now.with(to.in(stays ? found : without)),
                        Said.of("drafting.act.slotMoved", SpeakerList.name(slot), found.title())))
                .orElseGet(ActResult.Gone::new);
    }

    private List<SpeakerSlot> inserted(List<SpeakerSlot> slots, SpeakerSlot slot) {
        slots.remove(slot);
        slots.add(Math.max(0, Math.min(position, slots.size())), slot);
        return slots;
    }
}

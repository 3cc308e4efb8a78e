package org.neaspec.plenary.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Adds places for speakers at the end of a row's own list or that of one of its parts.
 *
 * @param partId null for the row's own
 */
public record AddSlots(SeenRow row, @Nullable String partId, List<SpeakerSlot> slots) implements ProgrammeAct {

    /** How many places a row may have in all. */
    public static final int MOST = SpeakerList.MOST;

    public AddSlots(SeenRow row, @Nullable String partId, List<SpeakerSlot> slots) {
        this.row = row;
        this.partId = partId;
        this.slots = List.copyOf(slots);
    }

    @Override
    public ActResult on(Programme now) {
        return row.edit(now, found -> added(now, found));
    }

    private ActResult added(Programme now, ProgrammeItem found) {
        if (found.allSlots().count() + slots.size() > MOST) {
            return ActResult.Refused.because("lines", "drafting.item.error.slots", String.valueOf(MOST));
        }
        return SpeakerList.find(found, partId)
                .map(list -> list.changed(all -> {
                    all.addAll(slots);
                    return all;
                }))
                .<ActResult>map(list -> new ActResult.Done(now.with(list.in(found)), said(found)))
                .orElseGet(ActResult.Gone::new);
    }

    private Said said(ProgrammeItem found) {
        return slots.size() == 1
                ? Said.of("drafting.act.slotAdded", SpeakerList.name(slots.get(0)), found.title())
                : Said.of("drafting.act.slotsAdded", String.valueOf(slots.size()), found.title());
    }
}

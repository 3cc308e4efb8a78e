package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Adds places for speakers at the end of a list, and parts with theirs at the end of the row.
 *
 * @param partId the part in whose list the places come; null for the row's own
 */
public record AddPasted(SeenRow row, @Nullable String partId, List<SpeakerSlot> slots, List<ItemPart> parts)
        implements ProgrammeAct {

    public AddPasted(SeenRow row, @Nullable String partId, List<SpeakerSlot> slots, List<ItemPart> parts) {
        this.row = row;
        this.partId = partId;
        this.slots = List.copyOf(slots);
        this.parts = List.copyOf(parts);
    }

    @Override
    public ActResult on(Programme now) {
        return parts.isEmpty() ? new AddSlots(row, partId, slots).on(now) : row.edit(now, found -> added(now, found));
    }

    private ActResult added(Programme now, ProgrammeItem found) {
        if (found.allSlots().count() + speakers() > SpeakerList.MOST) {
            return ActResult.Refused.because("lines", "drafting.item.error.slots", String.valueOf(SpeakerList.MOST));
        }
        if (found.parts().size() + parts.size() > AddPart.MOST) {
            return ActResult.Refused.because("lines", "drafting.item.error.parts", String.valueOf(AddPart.MOST));
        }
        return SpeakerList.find(found, partId)
                .map(list -> list.changed(this::longer).in(found))
                .<ActResult>map(with -> new ActResult.Done(now.with(divided(with)), said(found)))
                .orElseGet(ActResult.Gone::new);
    }

    private List<SpeakerSlot> longer(List<SpeakerSlot> list) {
        list.addAll(slots);
        return list;
    }

    private ProgrammeItem divided(ProgrammeItem found) {
        List<ItemPart> all = new ArrayList<>(found.parts());
        all.addAll(parts);
        return found.toBuilder().parts(all).build();
    }

    private int speakers() {
        return slots.size()
                + parts.stream().mapToInt(part -> part.slots().size()).sum();
    }

    private Said said(ProgrammeItem found) {
        return Said.of(
                "drafting.act.partsAdded", String.valueOf(parts.size()), String.valueOf(speakers()), found.title());
    }
}

package org.neaspec.plenary.drafting;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Puts the speakers of a list in another order and keeps on what it rests. Nothing is ever sorted unless somebody asks.
 *
 * @param partId null for the row's own list
 * @param slotIds all places of the list in their new order
 */
public record OrderSlots(SeenRow row, @Nullable String partId, OrderBasis basis, List<String> slotIds)
        implements ProgrammeAct {

    public OrderSlots(SeenRow row, @Nullable String partId, OrderBasis basis, List<String> slotIds) {
        this.row = row;
        this.partId = partId;
        this.basis = basis;
        this.slotIds = List.copyOf(slotIds);
    }

    @Override
    public ActResult on(Programme now) {
        return row.edit(
                now,
                found -> SpeakerList.find(found, partId)
                        .filter(list -> new HashSet<>(slotIds)
                                .equals(new HashSet<>(list.slots().stream()
                                        .map(SpeakerSlot::id)
                                        .toList())))
                        .<ActResult>map(list -> new ActResult.Done(
                                now.with(list.ordered(sorted(list), basis).in(found)),
                                Said.of("drafting.act.slotsOrdered." + basis.name(), found.title())))
                        .orElseGet(ActResult.Gone::new));
    }

    private List<SpeakerSlot> sorted(SpeakerList list) {
        return list.slots().stream()
                .sorted(Comparator.comparingInt(slot -> slotIds.indexOf(slot.id())))
                .toList();
    }
}

package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * The places for speakers of a row, or of one of its parts, in order.
 *
 * @param partId null for the row's own
 * @param order on what the order rests, where somebody said so
 */
record SpeakerList(
        @Nullable String partId,
        List<SpeakerSlot> slots,
        @Nullable OrderBasis order) {

    /** How many places a row may have in all. */
    static final int MOST = 200;

    static Optional<SpeakerList> find(ProgrammeItem row, @Nullable String partId) {
        return all(row).filter(list -> partId == null ? list.partId == null : partId.equals(list.partId))
                .findFirst();
    }

    /** The list that has this place. */
    static Optional<SpeakerList> with(ProgrammeItem row, String slotId) {
        return all(row).filter(list -> list.position(slotId) >= 0).findFirst();
    }

    private static Stream<SpeakerList> all(ProgrammeItem row) {
        return Stream.concat(
                Stream.of(new SpeakerList(null, row.slots(), row.order())),
                row.parts().stream().map(part -> new SpeakerList(part.id(), part.slots(), part.order())));
    }

    /** Where a place is; negative when it is not in here. */
    int position(String slotId) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).id().equals(slotId)) {
                return i;
            }
        }
        return -1;
    }

    /** The same with other places. An order that rests on the alphabet or on a lot does not outlive a change of who comes when. */
    SpeakerList changed(UnaryOperator<List<SpeakerSlot>> change) {
        List<SpeakerSlot> others = change.apply(new ArrayList<>(slots));
        boolean keeps = order == OrderBasis.AS_LISTED
                || order == OrderBasis.ORDER_OF_REQUEST
                || ids(others).equals(ids(slots))
                || (others.size() < slots.size() && inOrder(others));
        return new SpeakerList(partId, others, keeps ? order : null);
    }

    private boolean inOrder(List<SpeakerSlot> fewer) {
        List<String> left = ids(fewer);
        return ids(slots).stream().filter(left::contains).toList().equals(left);
    }

    private static List<String> ids(List<SpeakerSlot> slots) {
        return slots.stream().map(SpeakerSlot::id).toList();
    }

    SpeakerList ordered(List<SpeakerSlot> sorted, OrderBasis basis) {
        return new SpeakerList(partId, sorted, basis);
    }

    /** The row with this list in its place. */
    ProgrammeItem in(ProgrammeItem row) {
        if (partId == null) {
            return row.toBuilder().slots(slots).order(order).build();
        }
        Function<ItemPart, ItemPart> put = part -> part.id().equals(partId)
                ? new ItemPart(part.id(), part.title(), part.minutes(), part.printedLine(), order, slots)
                : part;
        return row.toBuilder().parts(row.parts().stream().map(put).toList()).build();
    }

    /** How a place is called when something is said about it; an open one is called by three dots. */
    static String name(SpeakerSlot slot) {
        return Stream.of(slot.personName(), slot.bodyName(), slot.state(), slot.group(), slot.line())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("…");
    }
}

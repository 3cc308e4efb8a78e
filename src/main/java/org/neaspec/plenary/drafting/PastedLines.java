package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Pasted lines as they were understood: places for speakers, and parts of the row with the speakers below them. */
public record PastedLines(List<Understood> all) {

    public PastedLines {
        all = List.copyOf(all);
    }

    /**
     * A line and what it was read as: a place, or the beginning of a part.
     *
     * @param part still without speakers; null where the line is a place
     * @param slot null where the line begins a part
     * @param remark the message that says how it was read: as a State, a known person, a new body
     * @param again whether the same State or name stands further up already
     */
    public record Understood(
            String line, @Nullable ItemPart part, @Nullable SpeakerSlot slot, String remark, boolean again) {}

    /** The places above the first part. */
    public List<SpeakerSlot> slots() {
        List<SpeakerSlot> slots = new ArrayList<>();
        for (Understood one : all) {
            if (one.slot() == null) {
                break;
            }
            slots.add(one.slot());
        }
        return slots;
    }

    /** The parts, each with its speakers. Several States stand in the order of the list until somebody says otherwise. */
    public List<ItemPart> parts() {
        List<ItemPart> parts = new ArrayList<>();
        List<SpeakerSlot> below = new ArrayList<>();
        for (Understood one : all) {
            if (one.part() != null) {
                parts.add(one.part());
                below.clear();
            } else if (one.slot() != null && !parts.isEmpty()) {
                below.add(one.slot());
                parts.set(parts.size() - 1, with(parts.get(parts.size() - 1), below));
            }
        }
        return parts;
    }

    private static ItemPart with(ItemPart part, List<SpeakerSlot> slots) {
        boolean states = slots.stream().filter(slot -> slot.state() != null).count() > 1;
        return new ItemPart(part.id(), part.title(), part.minutes(), null, states ? OrderBasis.AS_LISTED : null, slots);
    }

    public int speakers() {
        return (int) all.stream().filter(one -> one.slot() != null).count();
    }

    public int partCount() {
        return all.size() - speakers();
    }
}

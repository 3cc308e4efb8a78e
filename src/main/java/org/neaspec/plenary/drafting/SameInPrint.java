package org.neaspec.plenary.drafting;

import java.util.List;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Whether readers would see any difference between two programmes: publishing also links names to the directory, which nobody sees. */
public final class SameInPrint {

    private SameInPrint() {}

    public static boolean same(Programme one, Programme other) {
        return one.agenda().equals(other.agenda()) && printed(one).equals(printed(other));
    }

    private static List<ProgrammeItem> printed(Programme programme) {
        return programme.items().stream().map(SameInPrint::printed).toList();
    }

    private static ProgrammeItem printed(ProgrammeItem item) {
        ProgrammeItem printed = item.asPrinted();
        return printed.toBuilder()
                .slots(unlinked(printed.slots()))
                .parts(printed.parts().stream().map(SameInPrint::unlinked).toList())
                .build();
    }

    private static ItemPart unlinked(ItemPart part) {
        return part.withSlots(unlinked(part.slots()));
    }

    private static List<SpeakerSlot> unlinked(List<SpeakerSlot> slots) {
        return slots.stream().map(SameInPrint::unlinked).toList();
    }

    private static SpeakerSlot unlinked(SpeakerSlot slot) {
        return new SpeakerSlot(
                slot.id(),
                slot.role(),
                slot.status(),
                null,
                slot.personName(),
                null,
                slot.bodyName(),
                slot.state(),
                slot.group(),
                slot.constituency(),
                slot.capacity(),
                slot.line());
    }
}

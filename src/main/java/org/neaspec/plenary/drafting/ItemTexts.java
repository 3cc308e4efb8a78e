package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Every text of a row that is printed. */
final class ItemTexts {

    private ItemTexts() {}

    static List<String> of(ProgrammeItem row) {
        List<String> texts = new ArrayList<>();
        changed(row, text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }

    /** The row with each text changed in the same way. */
    static ProgrammeItem changed(ProgrammeItem row, UnaryOperator<String> change) {
        return row.toBuilder()
                .title(change.apply(row.title()))
                .description(changed(row.description(), change))
                .room(changed(row.room(), change))
                .audienceLine(changed(row.audienceLine(), change))
                .slots(slots(row.slots(), change))
                .parts(row.parts().stream().map(part -> part(part, change)).toList())
                .questions(row.questions().stream().map(change).toList())
                .build();
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }

    private static ItemPart part(ItemPart part, UnaryOperator<String> change) {
        return new ItemPart(
                part.id(),
                change.apply(part.title()),
                part.minutes(),
                changed(part.printedLine(), change),
                part.order(),
                slots(part.slots(), change));
    }

    private static List<SpeakerSlot> slots(List<SpeakerSlot> slots, UnaryOperator<String> change) {
        return slots.stream().map(slot -> slot(slot, change)).toList();
    }

    private static SpeakerSlot slot(SpeakerSlot slot, UnaryOperator<String> change) {
        return new SpeakerSlot(
                slot.id(),
                slot.role(),
                slot.status(),
                slot.personId(),
                changed(slot.personName(), change),
                slot.bodyId(),
                changed(slot.bodyName(), change),
                slot.state(),
                changed(slot.group(), change),
                changed(slot.constituency(), change),
                changed(slot.capacity(), change),
                changed(slot.line(), change));
    }
}

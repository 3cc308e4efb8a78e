package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A part of a row as it is written, such as the country presentations of a session.
 *
 * @param id random, so that work on it can name it
 * @param minutes its length as printed, if printed
 * @param printedLine title and performer in the papers' own sentence, where they are printed as one
 * @param order on what the order of its speakers rests, where somebody said so
 */
@Serdeable
public record ItemPart(
        String id,
        String title,
        @Nullable Integer minutes,
        @Nullable String printedLine,
        @Nullable OrderBasis order,
        List<SpeakerSlot> slots) {

    public ItemPart(
            String id,
            String title,
            @Nullable Integer minutes,
            @Nullable String printedLine,
            @Nullable OrderBasis order,
            @Nullable List<SpeakerSlot> slots) {
        this.id = id;
        this.title = title;
        this.minutes = minutes;
        this.printedLine = printedLine;
        this.order = order;
        this.slots = slots == null ? List.of() : List.copyOf(slots);
    }

    public ItemPart withSlots(List<SpeakerSlot> others) {
        return new ItemPart(id, title, minutes, printedLine, order, others);
    }

    ItemPart asPrinted() {
        return new ItemPart(
                id,
                title,
                minutes,
                printedLine,
                order,
                slots.stream().map(SpeakerSlot::asPrinted).toList());
    }
}

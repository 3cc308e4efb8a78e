package org.neaspec.plenary.story;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * A programme as it is stored, with places in the place of random ids: two that were made in different ways are the same to
 * the byte when everything else is. Of a number in the directory it is kept that there is one.
 */
@Singleton
final class StoredProgramme {

    private final ProgrammeJson json;

    StoredProgramme(ProgrammeJson json) {
        this.json = json;
    }

    String text(Programme programme) {
        List<ProgrammeItem> items = new ArrayList<>();
        for (ProgrammeItem item : programme.items()) {
            items.add(placed(item, "row " + items.size()));
        }
        return json.write(programme.withItems(items));
    }

    private static ProgrammeItem placed(ProgrammeItem item, String place) {
        List<ItemPart> parts = new ArrayList<>();
        for (ItemPart part : item.parts()) {
            String there = place + ", part " + parts.size();
            parts.add(new ItemPart(
                    there,
                    part.title(),
                    part.minutes(),
                    part.printedLine(),
                    part.order(),
                    placed(part.slots(), there)));
        }
        return item.toBuilder()
                .id(place)
                .slots(placed(item.slots(), place))
                .parts(parts)
                .build();
    }

    private static List<SpeakerSlot> placed(List<SpeakerSlot> slots, String place) {
        List<SpeakerSlot> placed = new ArrayList<>();
        for (SpeakerSlot slot : slots) {
            placed.add(new SpeakerSlot(
                    place + ", speaker " + placed.size(),
                    slot.role(),
                    slot.status(),
                    known(slot.personId()),
                    slot.personName(),
                    known(slot.bodyId()),
                    slot.bodyName(),
                    slot.state(),
                    slot.group(),
                    slot.constituency(),
                    slot.capacity(),
                    slot.line()));
        }
        return placed;
    }

    private static @Nullable Long known(@Nullable Long id) {
        return id == null ? null : 1L;
    }
}

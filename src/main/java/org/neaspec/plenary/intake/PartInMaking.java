package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.SpeakerSlot;

/** A part of a row while its lines are read. */
final class PartInMaking {

    final String title;
    final @Nullable Integer minutes;
    final @Nullable String printedLine;
    final List<SpeakerSlot> slots = new ArrayList<>();

    PartInMaking(String title, @Nullable Integer minutes, @Nullable String printedLine) {
        this.title = title;
        this.minutes = minutes;
        this.printedLine = printedLine;
    }

    ItemPart part() {
        return new ItemPart(UUID.randomUUID().toString(), title, minutes, printedLine, order(), slots);
    }

    /** States in a list stand in the order of the list, until somebody says on what it rests (gap I-14). */
    private @Nullable OrderBasis order() {
        return states().size() > 1 ? OrderBasis.AS_LISTED : null;
    }

    List<String> states() {
        List<String> codes = new ArrayList<>();
        for (SpeakerSlot slot : slots) {
            if (slot.state() != null) {
                codes.add(slot.state());
            }
        }
        return codes;
    }

    boolean alphabetical(States all) {
        List<String> keys = states().stream()
                .map(code -> all.find(code).orElseThrow().sortKey())
                .toList();
        return keys.equals(keys.stream().sorted().toList());
    }
}

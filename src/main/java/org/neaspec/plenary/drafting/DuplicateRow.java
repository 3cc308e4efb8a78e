package org.neaspec.plenary.drafting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Gone;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Puts a copy of a row right behind it, as long as the row; the rows after it make room. Whoever speaks in the row is in the copy
 * too, but has said nothing about it yet.
 *
 * @param newId of the copy, a new random UUID
 */
public record DuplicateRow(String id, String newId) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        ProgrammeItem row = now.find(id).orElse(null);
        if (row == null) {
            return new Gone();
        }
        Problem full = RowRules.full(now);
        if (full != null) {
            return new Refused(List.of(full));
        }
        ProgrammeItem copy = row.toBuilder()
                .id(newId)
                .slots(slots(row.slots()))
                .parts(row.parts().stream().map(this::part).toList())
                .build();
        List<ProgrammeItem> rows = Acts.with(now.items(), copy, id);
        Relay relay = new Relay();
        LocalDate day = row.day();
        if (day != null) {
            int end = Relay.until(row) + Relay.minutes(row);
            relay.put(copy, day, Relay.until(row), Relay.minutes(row));
            relay.push(Acts.following(Relay.track(now.on(day), row), id), end);
        }
        return Acts.laid(now, rows, relay, "duplicated", row);
    }

    private ItemPart part(ItemPart part) {
        return new ItemPart(
                derived(part.id()),
                part.title(),
                part.minutes(),
                part.printedLine(),
                part.order(),
                slots(part.slots()));
    }

    private List<SpeakerSlot> slots(List<SpeakerSlot> slots) {
        return slots.stream().map(this::slot).toList();
    }

    private SpeakerSlot slot(SpeakerSlot slot) {
        return new SpeakerSlot(
                derived(slot.id()),
                slot.role(),
                null,
                slot.personId(),
                slot.personName(),
                slot.bodyId(),
                slot.bodyName(),
                slot.state(),
                slot.group(),
                slot.constituency(),
                slot.capacity(),
                slot.line());
    }

    /** As random as the id of the copy, so that the act stays the same whenever it is done. */
    private String derived(@Nullable String old) {
        return UUID.nameUUIDFromBytes((newId + old).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

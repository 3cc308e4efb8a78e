package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.RandomIds;

/**
 * What a programme leaves to the next edition: its rows so many days later, their parts, bodies, States and questions, and the
 * agenda, not adopted yet. Persons go, and everything gets an id of its own, for calendars know rows by theirs.
 */
final class NextEdition {

    /** Holds the place of a person who is not known yet, where no body or State does. */
    static final String NOBODY_YET = "To be confirmed";

    private final long days;
    private final Map<String, String> agendaIds = new HashMap<>();

    private NextEdition(long days) {
        this.days = days;
    }

    /** @param days how much later than in the programme given its rows are; may be negative */
    static Programme of(Programme earlier, long days) {
        return new NextEdition(days).programme(earlier);
    }

    private Programme programme(Programme earlier) {
        Agenda agenda = new Agenda(
                null, earlier.agenda().items().stream().map(this::item).toList());
        return new Programme(earlier.items().stream().map(this::item).toList(), agenda);
    }

    private AgendaItem item(AgendaItem item) {
        String id = RandomIds.publicId();
        agendaIds.put(item.id(), id);
        return new AgendaItem(
                id,
                item.title(),
                item.annotation(),
                List.of(),
                item.subItems().stream().map(this::item).toList(),
                item.order());
    }

    private ProgrammeItem item(ProgrammeItem item) {
        LocalDate day = item.day();
        return item.toBuilder()
                .id(RandomIds.publicId())
                .times(day == null ? null : day.plusDays(days), item.start(), item.end())
                .slots(slots(item.slots()))
                .parts(item.parts().stream().map(this::part).toList())
                .cancelled(false)
                .agendaItems(item.agendaItems().stream()
                        .map(agendaIds::get)
                        .filter(Objects::nonNull)
                        .toList())
                .notes(notes(item.notes()))
                .build();
    }

    private ItemPart part(ItemPart part) {
        return new ItemPart(
                RandomIds.publicId(),
                part.title(),
                part.minutes(),
                part.slots().stream().anyMatch(SpeakerSlot::named) ? null : part.printedLine(),
                part.order(),
                slots(part.slots()));
    }

    private static List<SpeakerSlot> slots(List<SpeakerSlot> slots) {
        return slots.stream().map(NextEdition::slot).toList();
    }

    /** A line that prints a person goes with the person. */
    private static SpeakerSlot slot(SpeakerSlot slot) {
        boolean held = slot.bodyName() != null || slot.state() != null || slot.group() != null;
        return new SpeakerSlot(
                RandomIds.publicId(),
                slot.role(),
                slot.status() == null && !slot.named() ? null : SlotStatus.TO_BE_CONFIRMED,
                null,
                null,
                slot.bodyId(),
                slot.bodyName(),
                slot.state(),
                held ? slot.group() : NOBODY_YET,
                slot.constituency(),
                slot.capacity(),
                slot.named() ? null : slot.line());
    }

    /** Who holds the microphone and what was remarked belong to the day. */
    private static @Nullable RunNotes notes(@Nullable RunNotes notes) {
        return notes == null ? null : new RunNotes(notes.from(), notes.screen(), null, notes.cue(), null);
    }
}

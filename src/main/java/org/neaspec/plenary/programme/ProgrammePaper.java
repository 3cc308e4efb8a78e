package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;

/** A programme out of a paper; {@code resources/demo} shows the form. */
final class ProgrammePaper {

    private final Paper paper;
    private final Directory directory;
    private final @Nullable LocalDate firstDay;

    /** @param firstDay of the meeting; rows are on it unless they say on which day */
    ProgrammePaper(Paper paper, Directory directory, @Nullable LocalDate firstDay) {
        this.paper = paper;
        this.directory = directory;
        this.firstDay = firstDay;
    }

    /** @throws IllegalArgumentException when the paper lacks something or names an unknown person or body */
    Programme programme() {
        return new Programme(
                paper.papers("items").stream().map(this::item).toList(),
                new Agenda(
                        paper.flag("adopted"),
                        paper.find("agenda adopted").map(LocalDate::parse).orElse(null),
                        paper.papers("agenda").stream().map(this::agendaItem).toList()));
    }

    private ProgrammeItem item(Paper item) {
        LocalTime start = item.timeOrNull("start");
        return ProgrammeItem.titled(RandomIds.publicId(), item.one(ItemKind.class, "kind"), item.text("title"))
                .toBuilder()
                .times(start == null ? null : day(item), start, item.timeOrNull("end"))
                .printedMinutes(item.numberOrNull("minutes"))
                .number(item.numberOrNull("number"))
                .description(item.textOrNull("description"))
                .room(item.textOrNull("room"))
                .segment(item.textOrNull("segment"))
                .admits(
                        item.has("admits")
                                ? item.texts("admits").stream()
                                        .map(Designation::valueOf)
                                        .toList()
                                : null)
                .audienceLine(item.textOrNull("audience"))
                .slots(slots(item))
                .parts(item.papers("parts").stream().map(this::part).toList())
                .questions(item.texts("questions"))
                .questionsPromised(item.flag("questions promised"))
                .build();
    }

    private LocalDate day(Paper item) {
        Integer day = item.numberOrNull("day");
        return Objects.requireNonNull(firstDay, "a day for the rows").plusDays(day == null ? 0 : day - 1);
    }

    private ItemPart part(Paper part) {
        return new ItemPart(
                UUID.randomUUID().toString(),
                part.text("title"),
                part.numberOrNull("minutes"),
                part.textOrNull("line"),
                part.oneOrNull(OrderBasis.class, "order"),
                slots(part));
    }

    private List<SpeakerSlot> slots(Paper holder) {
        return holder.papers("slots").stream().map(this::slot).toList();
    }

    private SpeakerSlot slot(Paper slot) {
        Directory.Named person = slot.find("person").map(directory::namedPerson).orElse(null);
        Directory.Named body = slot.find("body").map(directory::namedBody).orElse(null);
        return new SpeakerSlot(
                UUID.randomUUID().toString(),
                slot.oneOrNull(SpeakerRole.class, "role"),
                slot.oneOrNull(SlotStatus.class, "status"),
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                body == null ? null : body.id(),
                body == null ? null : body.name(),
                slot.textOrNull("state"),
                slot.textOrNull("group"),
                slot.textOrNull("constituency"),
                slot.textOrNull("capacity"),
                slot.textOrNull("line"));
    }

    private AgendaItem agendaItem(Paper item) {
        return new AgendaItem(
                RandomIds.publicId(),
                item.text("title"),
                item.textOrNull("annotation"),
                item.texts("documents"),
                item.papers("sub").stream().map(this::agendaItem).toList(),
                item.oneOrNull(OrderBasis.class, "order"));
    }
}

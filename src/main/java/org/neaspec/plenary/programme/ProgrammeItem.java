package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Designation;

/**
 * A row of a programme as it is written.
 *
 * @param id random UUID; its public address, and for ever the UID of its calendar entry
 * @param day local to the meeting's zone; day, start and end are set together or not at all
 * @param printedMinutes the length as printed; null where none is printed
 * @param number of a session, where sessions are numbered
 * @param segment the code of the segment it belongs to
 * @param admits the designations of an audience of its own; null where it has its segment's or the meeting's
 * @param audienceLine whom it admits, in the papers' words
 * @param agendaItems the formal agenda items it is about, by id
 * @param cancelled whether it is printed as cancelled; a row that is taken out is not here any more
 * @param order on what the order of its own speakers rests, where somebody said so
 * @param notes for the run-sheet; never published
 */
@Serdeable
public record ProgrammeItem(
        String id,
        ItemKind kind,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer printedMinutes,
        @Nullable Integer number,
        String title,
        @Nullable String description,
        @Nullable String room,
        @Nullable String segment,
        @Nullable List<Designation> admits,
        @Nullable String audienceLine,
        List<SpeakerSlot> slots,
        List<ItemPart> parts,
        List<String> questions,
        boolean questionsPromised,
        boolean cancelled,
        List<String> agendaItems,
        @Nullable OrderBasis order,
        @Nullable RunNotes notes) {

    public ProgrammeItem(
            String id,
            ItemKind kind,
            @Nullable LocalDate day,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable Integer printedMinutes,
            @Nullable Integer number,
            String title,
            @Nullable String description,
            @Nullable String room,
            @Nullable String segment,
            @Nullable List<Designation> admits,
            @Nullable String audienceLine,
            @Nullable List<SpeakerSlot> slots,
            @Nullable List<ItemPart> parts,
            @Nullable List<String> questions,
            boolean questionsPromised,
            boolean cancelled,
            @Nullable List<String> agendaItems,
            @Nullable OrderBasis order,
            @Nullable RunNotes notes) {
        this.id = id;
        this.kind = kind;
        this.day = day;
        this.start = start;
        this.end = end;
        this.printedMinutes = printedMinutes;
        this.number = number;
        this.title = title;
        this.description = description;
        this.room = room;
        this.segment = segment;
        this.admits =
                admits == null ? null : admits.stream().sorted().distinct().toList();
        this.audienceLine = audienceLine;
        this.slots = slots == null ? List.of() : List.copyOf(slots);
        this.parts = parts == null ? List.of() : List.copyOf(parts);
        this.questions = questions == null ? List.of() : List.copyOf(questions);
        this.questionsPromised = questionsPromised;
        this.cancelled = cancelled;
        this.agendaItems = agendaItems == null ? List.of() : List.copyOf(agendaItems);
        this.order = order;
        this.notes = notes == null || notes.empty() ? null : notes;
    }

    /** A new row with nothing but its title. */
    public static ProgrammeItem titled(String id, ItemKind kind, String title) {
        return new ProgrammeItem(
                id, kind, null, null, null, null, null, title, null, null, null, null, null, null, null, null, false,
                false, null, null, null);
    }

    /** Whether the row has a day and hours. */
    public boolean timed() {
        return day != null && start != null && end != null;
    }

    /** Its length by the clock; zero while it has no set time. */
    public Duration length() {
        return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
    }

    /** Every place for a speaker, its own first, then those of its parts. */
    public Stream<SpeakerSlot> allSlots() {
        return Stream.concat(slots.stream(), parts.stream().flatMap(part -> part.slots().stream()));
    }

    /** What the public side of it prints: the same without notes, and without what only steers the work on it. */
    public ProgrammeItem asPrinted() {
        return toBuilder()
                .notes(null)
                .slots(slots.stream().map(SpeakerSlot::asPrinted).toList())
                .parts(parts.stream().map(ItemPart::asPrinted).toList())
                .build();
    }

    /** What those may know of it who see it merely listed: time, title, and for whom it is. */
    ProgrammeItem listed() {
        return titled(id, ItemKind.SESSION, title).toBuilder()
                .times(day, start, end)
                .segment(segment)
                .admits(admits)
                .audienceLine(audienceLine)
                .cancelled(cancelled)
                .build();
    }

    /**
     * What those may know of it who know the time alone: nothing ties it to the row they may once have known, or to itself
     * in another version.
     */
    ProgrammeItem placeholder() {
        String when = Stream.of(day, start, end).map(String::valueOf).collect(Collectors.joining(" "));
        return titled("closed " + when, ItemKind.SESSION, "").toBuilder()
                .times(day, start, end)
                .cancelled(cancelled)
                .build();
    }

    /** The same, ready to be changed in one or several places. */
    public ItemBuilder toBuilder() {
        return new ItemBuilder(this);
    }
}

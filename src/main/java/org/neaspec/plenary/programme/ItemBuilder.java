package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;

/** A row of a programme with some of its values changed. */
public final class ItemBuilder {

    private String id;
    private ItemKind kind;
    private @Nullable LocalDate day;
    private @Nullable LocalTime start;
    private @Nullable LocalTime end;
    private @Nullable Integer printedMinutes;
    private @Nullable Integer number;
    private String title;
    private @Nullable String description;
    private @Nullable String room;
    private @Nullable String segment;
    private @Nullable List<Designation> admits;
    private @Nullable String audienceLine;
    private List<SpeakerSlot> slots;
    private List<ItemPart> parts;
    private List<String> questions;
    private boolean questionsPromised;
    private boolean cancelled;
    private List<String> agendaItems;
    private @Nullable OrderBasis order;
    private @Nullable RunNotes notes;

    ItemBuilder(ProgrammeItem item) {
        id = item.id();
        kind = item.kind();
        day = item.day();
        start = item.start();
        end = item.end();
        printedMinutes = item.printedMinutes();
        number = item.number();
        title = item.title();
        description = item.description();
        room = item.room();
        segment = item.segment();
        admits = item.admits();
        audienceLine = item.audienceLine();
        slots = item.slots();
        parts = item.parts();
        questions = item.questions();
        questionsPromised = item.questionsPromised();
        cancelled = item.cancelled();
        agendaItems = item.agendaItems();
        order = item.order();
        notes = item.notes();
    }

    public ItemBuilder id(String value) {
        id = value;
        return this;
    }

    public ItemBuilder kind(ItemKind value) {
        kind = value;
        return this;
    }

    /** Sets day and hours; all three or none. */
    public ItemBuilder times(@Nullable LocalDate newDay, @Nullable LocalTime newStart, @Nullable LocalTime newEnd) {
        day = newDay;
        start = newStart;
        end = newEnd;
        return this;
    }

    public ItemBuilder printedMinutes(@Nullable Integer value) {
        printedMinutes = value;
        return this;
    }

    public ItemBuilder number(@Nullable Integer value) {
        number = value;
        return this;
    }

    public ItemBuilder title(String value) {
        title = value;
        return this;
    }

    public ItemBuilder description(@Nullable String value) {
        description = value;
        return this;
    }

    public ItemBuilder room(@Nullable String value) {
        room = value;
        return this;
    }

    public ItemBuilder segment(@Nullable String value) {
        segment = value;
        return this;
    }

    public ItemBuilder admits(@Nullable List<Designation> value) {
        admits = value;
        return this;
    }

    public ItemBuilder audienceLine(@Nullable String value) {
        audienceLine = value;
        return this;
    }

    public ItemBuilder slots(List<SpeakerSlot> value) {
        slots = value;
        return this;
    }

    public ItemBuilder parts(List<ItemPart> value) {
        parts = value;
        return this;
    }

    public ItemBuilder questions(List<String> value) {
        questions = value;
        return this;
    }

    public ItemBuilder questionsPromised(boolean value) {
        questionsPromised = value;
        return this;
    }

    public ItemBuilder cancelled(boolean value) {
        cancelled = value;
        return this;
    }

    public ItemBuilder agendaItems(List<String> value) {
        agendaItems = value;
        return this;
    }

    public ItemBuilder order(@Nullable OrderBasis value) {
        order = value;
        return this;
    }

    public ItemBuilder notes(@Nullable RunNotes value) {
        notes = value;
        return this;
    }

    public ProgrammeItem build() {
        return new ProgrammeItem(
                id,
                kind,
                day,
                start,
                end,
                printedMinutes,
                number,
                title,
                description,
                room,
                segment,
                admits,
                audienceLine,
                slots,
                parts,
                questions,
                questionsPromised,
                cancelled,
                agendaItems,
                order,
                notes);
    }
}

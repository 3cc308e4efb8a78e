package org.neaspec.plenary.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemBuilder;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** What one line of a table says: a row, a part, a speaker or an item of the agenda. */
final class TableLine {

    private final SourceLine line;
    private final TableCells cells;
    private final Around around;
    private final Setting setting;
    private final Choices choices;
    private final States states;
    private final Remarks remarks;
    private boolean dayless;

    TableLine(SourceLine line, TableCells cells, Around around) {
        this.line = line;
        this.cells = cells;
        this.around = around;
        this.setting = around.setting();
        this.choices = around.choices();
        this.states = around.states();
        this.remarks = around.remarks();
    }

    /**
     * What all lines of a table share.
     *
     * @param ids those that lines above have already
     */
    record Around(Setting setting, Choices choices, States states, Remarks remarks, Set<String> ids) {}

    String title() {
        return cells.title();
    }

    /** Whether it has hours on a day that nobody knows. */
    boolean dayless() {
        return dayless;
    }

    @Nullable
    LocalDate day() {
        String text = cells.flat(TableColumn.DAY);
        if (text == null) {
            return null;
        }
        LocalDate day =
                DayWords.of(text, setting.firstDay()).map(DayWords.Day::date).orElse(null);
        if (day == null) {
            cells.unclear(TableColumn.DAY, text);
        } else if (setting.outside(day)) {
            remarks.ask(line.number(), "day.outside", text, Offer.NONE, Remarks.day(day));
        }
        return day;
    }

    ProgrammeItem item() {
        String title = cells.title();
        if (title.isBlank()) {
            remarks.ask(line.number(), "title.none", "", Offer.NONE);
        } else if (title.codePointCount(0, title.length()) > 300) {
            remarks.ask(line.number(), "title.long", title, Offer.NONE);
        }
        ItemKind kind = cells.one(ItemKind.class, TableColumn.KIND);
        ItemBuilder builder = ProgrammeItem.titled(uuid(), kind == null ? KindWords.of(title) : kind, title).toBuilder()
                .printedMinutes(cells.number(TableColumn.MINUTES))
                .number(cells.has(TableColumn.NUMBER) ? cells.number(TableColumn.NUMBER) : KindWords.number(title))
                .description(cells.text(TableColumn.TEXT))
                .room(cells.text(TableColumn.ROOM))
                .segment(segment())
                .admits(admits())
                .audienceLine(cells.text(TableColumn.AUDIENCE))
                .questionsPromised(cells.yes(TableColumn.PROMISED))
                .cancelled(cells.yes(TableColumn.CANCELLED))
                .agendaItems(cells.words(TableColumn.AGENDA))
                .notes(notes());
        times(builder);
        return builder.build();
    }

    private void times(ItemBuilder builder) {
        LocalTime start = cells.time(TableColumn.START);
        LocalTime end = cells.time(TableColumn.END);
        LocalDate day = day();
        if (start == null && end == null) {
            return;
        }
        if (start == null || end == null) {
            remarks.ask(line.number(), "time.half.open", line.printed(), Offer.NONE);
        } else if (!start.isBefore(end)) {
            remarks.ask(line.number(), "time.backwards", line.printed(), Offer.NONE, start + "–" + end);
        } else {
            LocalDate on = day != null ? day : choices.day() != null ? choices.day() : setting.firstDay();
            if (on == null) {
                dayless = !choices.leftOut().contains(line.number());
                remarks.ask(0, "day.none", "", Offer.NONE);
            } else {
                if (day == null) {
                    remarks.info(0, "day.only", "", Remarks.day(on));
                }
                builder.times(on, start, end);
            }
        }
    }

    private @Nullable String segment() {
        String code = cells.flat(TableColumn.SEGMENT);
        if (code == null) {
            return choices.segment();
        }
        if (!setting.segments().contains(code)) {
            remarks.ask(line.number(), "segment.unknown", code, Offer.NONE, code);
            return null;
        }
        return code;
    }

    private @Nullable List<Designation> admits() {
        List<String> names = cells.words(TableColumn.ADMITS);
        if (names.isEmpty()) {
            return null;
        }
        List<Designation> admits = new ArrayList<>();
        for (String name : names) {
            Optional<Designation> found = Arrays.stream(Designation.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            found.ifPresent(admits::add);
            if (found.isEmpty() && !name.equals("nobody")) {
                cells.unclear(TableColumn.ADMITS, name);
            }
        }
        return admits;
    }

    private RunNotes notes() {
        return new RunNotes(
                cells.text(TableColumn.FROM),
                cells.text(TableColumn.SCREEN),
                cells.text(TableColumn.MICROPHONE),
                cells.text(TableColumn.CUE),
                cells.text(TableColumn.REMARKS));
    }

    ItemPart part() {
        return new ItemPart(
                uuid(),
                cells.title(),
                cells.number(TableColumn.MINUTES),
                cells.text(TableColumn.LINE),
                cells.one(OrderBasis.class, TableColumn.ORDER),
                List.of());
    }

    SpeakerSlot slot() {
        return new SpeakerSlot(
                uuid(),
                cells.one(SpeakerRole.class, TableColumn.ROLE),
                cells.one(SlotStatus.class, TableColumn.STATUS),
                cells.id(TableColumn.PERSON_ID),
                cells.text(TableColumn.PERSON),
                cells.id(TableColumn.BODY_ID),
                cells.text(TableColumn.BODY),
                state(),
                cells.text(TableColumn.GROUP),
                cells.text(TableColumn.CONSTITUENCY),
                cells.text(TableColumn.CAPACITY),
                cells.text(TableColumn.LINE));
    }

    private @Nullable String state() {
        String text = cells.flat(TableColumn.STATE);
        if (text == null || states.find(text).isPresent()) {
            return text;
        }
        Optional<String> named = states.all().stream()
                .filter(state -> state.shortName().equalsIgnoreCase(text))
                .map(org.neaspec.plenary.people.State::code)
                .findFirst();
        if (named.isEmpty()) {
            cells.unclear(TableColumn.STATE, text);
        }
        return named.orElse(null);
    }

    AgendaItem agendaItem() {
        String documents = cells.text(TableColumn.DOCUMENTS);
        return new AgendaItem(
                uuid(),
                cells.title(),
                cells.text(TableColumn.TEXT),
                documents == null ? List.of() : List.of(documents.split("\n")),
                List.of(),
                cells.one(OrderBasis.class, TableColumn.ORDER));
    }

    /** The id of the line, once; a line that somebody copied gets one of its own. */
    private String uuid() {
        String text = cells.flat(TableColumn.ID);
        if (text != null && uuid(text) && around.ids().add(text)) {
            return text;
        }
        if (text != null && !text.isEmpty()) {
            remarks.info(line.number(), "id", text);
        }
        return UUID.randomUUID().toString();
    }

    private boolean uuid(String text) {
        return text.matches("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
    }
}

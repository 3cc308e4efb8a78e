package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.TableColumn.What;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * A programme as a table: a line for each row, part, speaker, question and agenda item, in order, with everything there is to
 * say about it. Read again it gives the same programme.
 */
final class ProgrammeTable {

    private final List<List<String>> lines = new ArrayList<>();

    private ProgrammeTable() {}

    /** The lines, the first of them the heads. */
    static List<List<String>> of(Programme programme) {
        ProgrammeTable table = new ProgrammeTable();
        table.lines.add(
                Arrays.stream(TableColumn.values()).map(TableColumn::head).toList());
        programme.items().forEach(table::item);
        if (programme.agenda().adopted()) {
            table.add(table.line(What.AGENDA_ADOPTED, null)
                    .with(TableColumn.DAY, programme.agenda().adoptedOn()));
        }
        programme.agenda().items().forEach(item -> table.agendaItem(What.AGENDA_ITEM, item));
        return table.lines;
    }

    private void item(ProgrammeItem item) {
        RunNotes notes = item.notes();
        Line line = line(What.ROW, item.id())
                .with(TableColumn.DAY, item.day())
                .with(TableColumn.START, item.start())
                .with(TableColumn.END, item.end())
                .with(TableColumn.MINUTES, item.printedMinutes())
                .with(TableColumn.KIND, item.kind())
                .with(TableColumn.NUMBER, item.number())
                .with(TableColumn.TITLE, item.title())
                .with(TableColumn.TEXT, item.description())
                .with(TableColumn.ROOM, item.room())
                .with(TableColumn.SEGMENT, item.segment())
                .with(TableColumn.AUDIENCE, item.audienceLine())
                .with(TableColumn.PROMISED, item.questionsPromised() ? "yes" : null)
                .with(TableColumn.CANCELLED, item.cancelled() ? "yes" : null)
                .with(TableColumn.AGENDA, item.agendaItems().isEmpty() ? null : String.join(" ", item.agendaItems()));
        if (item.admits() != null) {
            String admits = item.admits().stream().map(Enum::name).collect(Collectors.joining(" "));
            line.with(TableColumn.ADMITS, admits.isEmpty() ? "nobody" : admits);
        }
        if (notes != null) {
            line.with(TableColumn.FROM, notes.from())
                    .with(TableColumn.SCREEN, notes.screen())
                    .with(TableColumn.MICROPHONE, notes.microphone())
                    .with(TableColumn.CUE, notes.cue())
                    .with(TableColumn.REMARKS, notes.remarks());
        }
        add(line);
        item.slots().forEach(this::slot);
        item.parts().forEach(this::part);
        item.questions().forEach(question -> add(line(What.QUESTION, null).with(TableColumn.TITLE, question)));
    }

    private void part(ItemPart part) {
        add(line(What.PART, part.id())
                .with(TableColumn.TITLE, part.title())
                .with(TableColumn.MINUTES, part.minutes())
                .with(TableColumn.LINE, part.printedLine())
                .with(TableColumn.ORDER, part.order()));
        part.slots().forEach(this::slot);
    }

    private void slot(SpeakerSlot slot) {
        add(line(What.SPEAKER, slot.id())
                .with(TableColumn.ROLE, slot.role())
                .with(TableColumn.STATUS, slot.status())
                .with(TableColumn.PERSON_ID, slot.personId())
                .with(TableColumn.PERSON, slot.personName())
                .with(TableColumn.BODY_ID, slot.bodyId())
                .with(TableColumn.BODY, slot.bodyName())
                .with(TableColumn.STATE, slot.state())
                .with(TableColumn.GROUP, slot.group())
                .with(TableColumn.CONSTITUENCY, slot.constituency())
                .with(TableColumn.CAPACITY, slot.capacity())
                .with(TableColumn.LINE, slot.line()));
    }

    private void agendaItem(What what, AgendaItem item) {
        add(line(what, item.id())
                .with(TableColumn.TITLE, item.title())
                .with(TableColumn.TEXT, item.annotation())
                .with(TableColumn.ORDER, item.order())
                .with(TableColumn.DOCUMENTS, item.documents().isEmpty() ? null : String.join("\n", item.documents())));
        item.subItems().forEach(sub -> agendaItem(What.AGENDA_SUB_ITEM, sub));
    }

    private void add(Line line) {
        lines.add(Arrays.stream(TableColumn.values())
                .map(column -> guarded(line.values.getOrDefault(column, "")))
                .toList());
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe, which reading takes away. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private Line line(What what, @Nullable String id) {
        return new Line().with(TableColumn.WHAT, what.word()).with(TableColumn.ID, id);
    }

    private static final class Line {

        private final Map<TableColumn, String> values = new EnumMap<>(TableColumn.class);

        Line with(TableColumn column, @Nullable Object value) {
            if (value != null) {
                values.put(column, value.toString());
            }
            return this;
        }
    }
}

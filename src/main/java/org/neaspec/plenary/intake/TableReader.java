package org.neaspec.plenary.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.intake.TableColumn.What;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemBuilder;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Reads a table whose heads are those of {@link ProgrammeTable}: our own export, or a sheet that somebody wrote like it. */
final class TableReader {

    private final Choices choices;
    private final Remarks remarks = new Remarks();
    private final TableLine.Around around;
    private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<AgendaItem> agenda = new ArrayList<>();
    private boolean adopted;
    private @Nullable LocalDate adoptedOn;
    private boolean escaped;
    private int dayless;

    TableReader(Setting setting, Choices choices, States states) {
        this.choices = choices;
        this.around = new TableLine.Around(setting, choices, states, remarks, new HashSet<>());
    }

    private static final class Row {

        final int line;
        int lastLine;
        final ProgrammeItem item;
        final List<SpeakerSlot> slots = new ArrayList<>();
        final List<ItemPart> parts = new ArrayList<>();
        final List<String> questions = new ArrayList<>();

        Row(int line, ProgrammeItem item) {
            this.line = line;
            this.lastLine = line;
            this.item = item;
        }

        ProgrammeItem whole() {
            ItemBuilder builder = item.toBuilder().slots(slots).parts(parts).questions(questions);
            return builder.build();
        }
    }

    /** Whether a line holds the heads of such a table: a title, and what a line is or when it begins. */
    static boolean heads(SourceLine line) {
        Set<TableColumn> found = new HashSet<>();
        line.cells().forEach(cell -> TableColumn.headed(unmarked(cell.text())).ifPresent(found::add));
        return found.contains(TableColumn.TITLE)
                && (found.contains(TableColumn.WHAT) || found.contains(TableColumn.START));
    }

    /** The first head of tab-separated text says that line breaks are written as two characters. */
    private static String unmarked(String head) {
        return head.startsWith(TableFiles.ESCAPED_HEAD) ? TableColumn.WHAT.head() : head;
    }

    Reading read(List<SourceLine> lines) {
        int first = 0;
        while (!heads(lines.get(first))) {
            first++;
        }
        heading(lines.get(first));
        for (SourceLine line :
                LongLines.together(lines.subList(first + 1, lines.size()), columns.get(TableColumn.WHAT))) {
            if (!line.blank()) {
                line(line);
            }
        }
        for (SourceLine line : lines.subList(0, first)) {
            if (!line.blank()) {
                remarks.info(line.number(), "outside", line.printed(), "1");
            }
        }
        if (rows.isEmpty() && agenda.isEmpty()) {
            remarks.notUnderstood(0, "nothing", "", Offer.NONE);
        }
        return reading();
    }

    private Reading reading() {
        List<Reading.Row> found = rows.stream()
                .map(row -> new Reading.Row(
                        row.line, row.lastLine, row.whole(), choices.leftOut().contains(row.line)))
                .toList();
        List<ProgrammeItem> kept = found.stream()
                .filter(row -> !row.leftOut())
                .map(Reading.Row::item)
                .toList();
        return new Reading(new Programme(kept, new Agenda(adopted, adoptedOn, agenda)), found, remarks.all(), dayless);
    }

    private void heading(SourceLine line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String head = line.cell(i);
            escaped |= head.startsWith(TableFiles.ESCAPED_HEAD);
            Optional<TableColumn> column = TableColumn.headed(unmarked(head));
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), i);
            } else if (!head.isBlank()) {
                remarks.notUnderstood(line.number(), "column.unknown", head, Offer.NONE, head);
            }
        }
    }

    private void line(SourceLine line) {
        TableCells cells = new TableCells(line, columns, escaped, remarks);
        String word = cells.text(TableColumn.WHAT);
        Optional<What> what =
                columns.containsKey(TableColumn.WHAT) ? What.of(word == null ? "" : word) : Optional.of(What.ROW);
        if (what.isEmpty()) {
            remarks.notUnderstood(line.number(), "what", line.printed(), Offer.NONE, word == null ? "" : word);
            return;
        }
        Row row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        TableLine said = new TableLine(line, cells, around);
        switch (what.get()) {
            case ROW -> {
                rows.add(new Row(line.number(), said.item()));
                dayless += said.dayless() ? 1 : 0;
            }
            case AGENDA_ADOPTED -> {
                adopted = true;
                adoptedOn = said.day();
            }
            case AGENDA_ITEM -> agenda.add(said.agendaItem());
            case AGENDA_SUB_ITEM -> subItem(line, said);
            case PART, SPEAKER, QUESTION -> inside(line, what.get(), said, row);
        }
    }

    private void inside(SourceLine line, What what, TableLine said, @Nullable Row row) {
        if (row == null) {
            remarks.notUnderstood(line.number(), "noRow", line.printed(), Offer.NONE);
            return;
        }
        row.lastLine = line.number();
        if (what == What.PART) {
            row.parts.add(said.part());
        } else if (what == What.QUESTION) {
            row.questions.add(said.title());
        } else if (row.parts.isEmpty()) {
            row.slots.add(said.slot());
        } else {
            int last = row.parts.size() - 1;
            List<SpeakerSlot> slots = new ArrayList<>(row.parts.get(last).slots());
            slots.add(said.slot());
            row.parts.set(last, row.parts.get(last).withSlots(slots));
        }
    }

    private void subItem(SourceLine line, TableLine said) {
        if (agenda.isEmpty()) {
            remarks.notUnderstood(line.number(), "noRow", line.printed(), Offer.NONE);
            return;
        }
        AgendaItem above = agenda.remove(agenda.size() - 1);
        List<AgendaItem> subs = new ArrayList<>(above.subItems());
        subs.add(said.agendaItem());
        agenda.add(above.withSubItems(subs));
    }
}

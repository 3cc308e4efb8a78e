package org.neaspec.plenary.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.intake.TableColumn.What;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemBuilder;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Reads a table whose heads are those of {@link ProgrammeTable}: our own export, or a sheet that somebody wrote like it. */
final class TableReader {

    private final Setting setting;
    private final Choices choices;
    private final States states;
    private final Remarks remarks = new Remarks();
    private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);
    private final Set<String> ids = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<AgendaItem> agenda = new ArrayList<>();
    private boolean adopted;
    private @Nullable LocalDate adoptedOn;
    private boolean escaped;
    private int dayless;

    TableReader(Setting setting, Choices choices, States states) {
        this.setting = setting;
        this.choices = choices;
        this.states = states;
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
        Cells cells = new Cells(line);
        String word = cells.text(TableColumn.WHAT);
        Optional<What> what =
                columns.containsKey(TableColumn.WHAT) ? What.of(word == null ? "" : word) : Optional.of(What.ROW);
        if (what.isEmpty()) {
            remarks.notUnderstood(line.number(), "what", line.printed(), Offer.NONE, word == null ? "" : word);
            return;
        }
        Row row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        switch (what.get()) {
            case ROW -> rows.add(new Row(line.number(), cells.item()));
            case AGENDA_ADOPTED -> {
                adopted = true;
                adoptedOn = cells.day();
            }
            case AGENDA_ITEM -> agenda.add(cells.agendaItem());
            case AGENDA_SUB_ITEM -> subItem(line, cells);
            case PART, SPEAKER, QUESTION -> inside(line, what.get(), cells, row);
        }
    }

    private void inside(SourceLine line, What what, Cells cells, @Nullable Row row) {
        if (row == null) {
            remarks.notUnderstood(line.number(), "noRow", line.printed(), Offer.NONE);
            return;
        }
        row.lastLine = line.number();
        if (what == What.PART) {
            row.parts.add(cells.part());
        } else if (what == What.QUESTION) {
            row.questions.add(cells.title());
        } else if (row.parts.isEmpty()) {
            row.slots.add(cells.slot());
        } else {
            int last = row.parts.size() - 1;
            List<SpeakerSlot> slots = new ArrayList<>(row.parts.get(last).slots());
            slots.add(cells.slot());
            row.parts.set(last, row.parts.get(last).withSlots(slots));
        }
    }

    private void subItem(SourceLine line, Cells cells) {
        if (agenda.isEmpty()) {
            remarks.notUnderstood(line.number(), "noRow", line.printed(), Offer.NONE);
            return;
        }
        AgendaItem above = agenda.remove(agenda.size() - 1);
        List<AgendaItem> subs = new ArrayList<>(above.subItems());
        subs.add(cells.agendaItem());
        agenda.add(above.withSubItems(subs));
    }

    /** The values of one line. */
    private final class Cells {

        private final SourceLine line;

        Cells(SourceLine line) {
            this.line = line;
        }

        @Nullable
        String text(TableColumn column) {
            Integer at = columns.get(column);
            String text = at == null ? "" : line.cell(at);
            if (escaped) {
                text = TableFiles.unescaped(text);
            }
            if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r'".indexOf(text.charAt(1)) >= 0) {
                text = text.substring(1);
            }
            return text.isEmpty() ? null : text;
        }

        String title() {
            String title = text(TableColumn.TITLE);
            return title == null ? "" : title;
        }

        private void unclear(TableColumn column, String text) {
            remarks.notUnderstood(line.number(), "cell", text, Offer.NONE, column.head(), text);
        }

        private @Nullable String flat(TableColumn column) {
            String text = text(column);
            String flat = text == null ? "" : CellText.clean(text);
            return flat.isEmpty() ? null : flat;
        }

        private @Nullable Integer number(TableColumn column) {
            String text = flat(column);
            if (text == null) {
                return null;
            }
            if (text.matches("\\d{1,4}(?:\\.0+)?")) {
                return Integer.valueOf(text.replaceFirst("\\.0+$", ""));
            }
            unclear(column, text);
            return null;
        }

        private @Nullable Long id(TableColumn column) {
            String text = flat(column);
            return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
        }

        private <E extends Enum<E>> @Nullable E one(Class<E> type, TableColumn column) {
            String text = flat(column);
            if (text == null) {
                return null;
            }
            String wanted = text.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
            for (E value : type.getEnumConstants()) {
                if (value.name().equals(wanted)) {
                    return value;
                }
            }
            unclear(column, text);
            return null;
        }

        private boolean yes(TableColumn column) {
            String text = flat(column);
            return text != null && Set.of("yes", "true", "x", "1").contains(text.toLowerCase(Locale.ROOT));
        }

        @Nullable
        LocalDate day() {
            String text = flat(TableColumn.DAY);
            if (text == null) {
                return null;
            }
            LocalDate day = DayWords.of(text, setting.firstDay())
                    .map(DayWords.Day::date)
                    .orElse(null);
            if (day == null) {
                unclear(TableColumn.DAY, text);
            } else if (setting.outside(day)) {
                remarks.ask(line.number(), "day.outside", text, Offer.NONE, Remarks.day(day));
            }
            return day;
        }

        private @Nullable LocalTime time(TableColumn column) {
            String text = flat(column);
            if (text == null) {
                return null;
            }
            try {
                if (text.matches("\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?")) {
                    return LocalTime.parse(text);
                }
            } catch (DateTimeException e) {
                unclear(column, text);
                return null;
            }
            LocalTime time = ClockWords.leading(text)
                    .filter(hours -> hours.end() == null && hours.rest().isEmpty())
                    .map(ClockWords.Hours::start)
                    .orElse(null);
            if (time == null) {
                unclear(column, text);
            }
            return time;
        }

        ProgrammeItem item() {
            String title = title();
            if (title.isBlank()) {
                remarks.ask(line.number(), "title.none", "", Offer.NONE);
            } else if (title.codePointCount(0, title.length()) > 300) {
                remarks.ask(line.number(), "title.long", title, Offer.NONE);
            }
            ItemKind kind = one(ItemKind.class, TableColumn.KIND);
            ItemBuilder builder =
                    ProgrammeItem.titled(uuid(), kind == null ? KindWords.of(title) : kind, title).toBuilder()
                            .printedMinutes(number(TableColumn.MINUTES))
                            .number(
                                    columns.containsKey(TableColumn.NUMBER)
                                            ? number(TableColumn.NUMBER)
                                            : KindWords.number(title))
                            .description(text(TableColumn.TEXT))
                            .room(text(TableColumn.ROOM))
                            .segment(segment())
                            .admits(admits())
                            .audienceLine(text(TableColumn.AUDIENCE))
                            .questionsPromised(yes(TableColumn.PROMISED))
                            .cancelled(yes(TableColumn.CANCELLED))
                            .agendaItems(words(TableColumn.AGENDA))
                            .notes(notes());
            times(builder);
            return builder.build();
        }

        private void times(ItemBuilder builder) {
            LocalTime start = time(TableColumn.START);
            LocalTime end = time(TableColumn.END);
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
                    dayless += choices.leftOut().contains(line.number()) ? 0 : 1;
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
            String code = flat(TableColumn.SEGMENT);
            if (code == null) {
                return choices.segment();
            }
            if (!setting.segments().contains(code)) {
                remarks.ask(line.number(), "segment.unknown", code, Offer.NONE, code);
                return null;
            }
            return code;
        }

        private List<String> words(TableColumn column) {
            String text = flat(column);
            return text == null ? List.of() : List.of(text.split(" "));
        }

        private @Nullable List<Designation> admits() {
            List<String> names = words(TableColumn.ADMITS);
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
                    unclear(TableColumn.ADMITS, name);
                }
            }
            return admits;
        }

        private RunNotes notes() {
            return new RunNotes(
                    text(TableColumn.FROM),
                    text(TableColumn.SCREEN),
                    text(TableColumn.MICROPHONE),
                    text(TableColumn.CUE),
                    text(TableColumn.REMARKS));
        }

        ItemPart part() {
            return new ItemPart(
                    uuid(),
                    title(),
                    number(TableColumn.MINUTES),
                    text(TableColumn.LINE),
                    one(OrderBasis.class, TableColumn.ORDER),
                    List.of());
        }

        SpeakerSlot slot() {
            return new SpeakerSlot(
                    uuid(),
                    one(SpeakerRole.class, TableColumn.ROLE),
                    one(SlotStatus.class, TableColumn.STATUS),
                    id(TableColumn.PERSON_ID),
                    text(TableColumn.PERSON),
                    id(TableColumn.BODY_ID),
                    text(TableColumn.BODY),
                    state(),
                    text(TableColumn.GROUP),
                    text(TableColumn.CONSTITUENCY),
                    text(TableColumn.CAPACITY),
                    text(TableColumn.LINE));
        }

        private @Nullable String state() {
            String text = flat(TableColumn.STATE);
            if (text == null || states.find(text).isPresent()) {
                return text;
            }
            Optional<String> named = states.all().stream()
                    .filter(state -> state.shortName().equalsIgnoreCase(text))
                    .map(org.neaspec.plenary.people.State::code)
                    .findFirst();
            if (named.isEmpty()) {
                unclear(TableColumn.STATE, text);
            }
            return named.orElse(null);
        }

        AgendaItem agendaItem() {
            String documents = text(TableColumn.DOCUMENTS);
            return new AgendaItem(
                    uuid(),
                    title(),
                    text(TableColumn.TEXT),
                    documents == null ? List.of() : List.of(documents.split("\n")),
                    List.of(),
                    one(OrderBasis.class, TableColumn.ORDER));
        }

        /** The id of the line, once; a line that somebody copied gets one of its own. */
        private String uuid() {
            String text = flat(TableColumn.ID);
            if (text != null && uuid(text) && ids.add(text)) {
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
}

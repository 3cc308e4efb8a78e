package org.neaspec.plenary.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.Programme;

/** Finds the timetable in a paper and reads it: hours at the left, and beside them whatever a programme prints. */
final class TimetableReader {

    private static final Set<String> TIME_HEADS = Set.of("time", "times", "hours", "time and date", "date and time");
    private static final Set<String> BODY_HEADS = Set.of(
            "session",
            "sessions",
            "programme",
            "program",
            "activity",
            "activities",
            "agenda",
            "item",
            "items",
            "title",
            "event",
            "topic",
            "content",
            "description");
    private static final Set<String> SPEAKER_HEADS = Set.of(
            "speaker",
            "speakers",
            "presenter",
            "presenters",
            "presenter(s)",
            "speaker(s)",
            "who",
            "panellists",
            "resource person");
    private static final Set<String> ROOM_HEADS = Set.of("room", "venue", "place", "location");
    private static final Set<String> LENGTH_HEADS = Set.of("duration", "minutes", "length", "min");
    private static final Pattern PROMISE =
            Pattern.compile("guiding questions?\\b.*|\\bquestions? for reference", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMISED =
            Pattern.compile("(?i).*\\b(?:will|to) be (?:provided|shared|circulated|sent|given)\\b.*");

    private final Setting setting;
    private final Choices choices;
    private final Remarks remarks = new Remarks();
    private final RowReader reader;
    private final StateWords states;
    private final List<RowInMaking> rows = new ArrayList<>();
    private int timeColumn;
    private int speakerColumn = -1;
    private int roomColumn = -1;
    private int lengthColumn = -1;
    private boolean tabular;
    private boolean promised;
    private boolean dayHeadings;
    private @Nullable LocalDate day;
    private @Nullable LocalDate headDay;
    private @Nullable ZoneOffset offset;
    private int offsetLine;

    TimetableReader(Setting setting, Choices choices, StateWords states) {
        this.setting = setting;
        this.choices = choices;
        this.states = states;
        this.reader = new RowReader(new SpeakerWords(states, setting.bodies()), choices, remarks);
    }

    Reading read(List<SourceLine> lines) {
        lines.stream().filter(this::heading).findFirst().ifPresent(this::columns);
        int first = firstRow(lines);
        lines.forEach(remarks::look);
        if (first == lines.size()) {
            remarks.notUnderstood(0, "nothing", "", Offer.NONE);
            outside(lines, 0, lines.size());
            return reading();
        }
        tabular = lines.stream().anyMatch(line -> line.tabular() && hours(line).isPresent());
        int begin = withHeadings(lines, first);
        int end = end(lines, first);
        headDay = DayWords.inHead(lines.subList(0, begin).stream().map(SourceLine::printed));
        outside(lines, 0, begin);
        inside(lines.subList(begin, end));
        outside(lines, end, lines.size());
        finish();
        return reading();
    }

    /** The heading of a timetable: "Time | Sessions". */
    private boolean heading(SourceLine line) {
        return line.tabular()
                && line.cells().stream().anyMatch(cell -> TIME_HEADS.contains(head(cell)))
                && line.cells().stream()
                        .allMatch(cell -> cell.blank()
                                || TIME_HEADS.contains(head(cell))
                                || BODY_HEADS.contains(head(cell))
                                || SPEAKER_HEADS.contains(head(cell))
                                || ROOM_HEADS.contains(head(cell))
                                || LENGTH_HEADS.contains(head(cell)));
    }

    private static String head(SourceCell cell) {
        return CellText.clean(Markup.in(cell.text()) ? String.join(" ", texts(cell)) : cell.text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[:*]+", "");
    }

    private static List<String> texts(SourceCell cell) {
        return cell.paragraphs().stream().map(SourceText::text).toList();
    }

    private void columns(SourceLine heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            String head = head(heading.cells().get(i));
            timeColumn = TIME_HEADS.contains(head) ? i : timeColumn;
            speakerColumn = SPEAKER_HEADS.contains(head) ? i : speakerColumn;
            roomColumn = ROOM_HEADS.contains(head) ? i : roomColumn;
            lengthColumn = LENGTH_HEADS.contains(head) ? i : lengthColumn;
        }
    }

    private String timeText(SourceLine line) {
        if (timeColumn >= line.cells().size()) {
            return "";
        }
        return String.join(" ", texts(line.cells().get(timeColumn)));
    }

    private Optional<ClockWords.Hours> hours(SourceLine line) {
        return ClockWords.leading(timeText(line));
    }

    private int firstRow(List<SourceLine> lines) {
        int at = 0;
        while (at < lines.size() && hours(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    /** Days and the heading right above the first row belong to the timetable. */
    private int withHeadings(List<SourceLine> lines, int first) {
        int begin = first;
        for (int at = first - 1; at >= 0; at--) {
            SourceLine line = lines.get(at);
            if (heading(line) || DayWords.of(line.printed(), setting.firstDay()).isPresent()) {
                begin = at;
            } else if (!line.blank()) {
                break;
            }
        }
        return begin;
    }

    /** Where the timetable ends: in a table with its last row, in running text with a blank line after its last row. */
    private int end(List<SourceLine> lines, int first) {
        int last = first;
        for (int at = first; at < lines.size(); at++) {
            boolean belongs = hours(lines.get(at)).isPresent()
                    || (tabular && lines.get(at).tabular() && !lines.get(at).blank());
            last = belongs ? at : last;
        }
        int end = last + 1;
        while (!tabular && end < lines.size() && !lines.get(end).blank()) {
            end++;
        }
        return end;
    }

    private void outside(List<SourceLine> lines, int from, int to) {
        int count = 0;
        SourceLine first = null;
        for (SourceLine line : lines.subList(from, to)) {
            if (!line.blank()) {
                first = first == null ? line : first;
                count++;
                prose(line);
            }
        }
        if (first != null) {
            remarks.info(first.number(), "outside", "", String.valueOf(count));
        }
    }

    /** What running text around the timetable says about it. */
    private void prose(SourceLine line) {
        String text = String.join(
                " ", line.cells().stream().flatMap(cell -> texts(cell).stream()).toList());
        if (PROMISE.matcher(text).find() && PROMISED.matcher(text).matches()) {
            promised = true;
            remarks.info(line.number(), "questions.promised", text);
        }
        for (ClockWords.Hours hours : ClockWords.anywhere(text)) {
            if (hours.mended() != null) {
                remarks.mended(line.number(), key(hours.mended()), hours.printed(), span(hours));
            }
            if (hours.start() != null && hours.end() != null) {
                announced(line.number(), hours);
            }
            offset(hours, line.number());
        }
    }

    private void announced(int line, ClockWords.Hours hours) {
        boolean same =
                Objects.equals(hours.start(), setting.hoursStart()) && Objects.equals(hours.end(), setting.hoursEnd());
        if (!same) {
            remarks.info(line, "hours.announced", hours.printed(), span(hours));
        }
    }

    private static String key(String key) {
        return key.replace("intake.remark.", "");
    }

    private static String span(ClockWords.Hours hours) {
        return hours.start() + "–" + hours.end();
    }

    private void inside(List<SourceLine> lines) {
        boolean headed = false;
        for (SourceLine line : lines) {
            if (line.blank()) {
                continue;
            }
            if (heading(line)) {
                if (headed || !rows.isEmpty()) {
                    remarks.mended(line.number(), "heading.repeated", line.printed());
                    current().ifPresent(row -> row.pageBreak = true);
                }
                headed = true;
                continue;
            }
            line(line);
        }
    }

    private Optional<RowInMaking> current() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    private void line(SourceLine line) {
        Optional<ClockWords.Hours> hours = hours(line);
        if (hours.isPresent()) {
            timed(line, hours.get());
            return;
        }
        Optional<DayWords.Day> heading = DayWords.of(line.printed(), setting.firstDay());
        if (heading.isPresent()) {
            dayHeading(line, heading.get());
        } else if (tabular && !line.tabular()) {
            stray(line);
        } else if (line.tabular() && !timeText(line).isBlank()) {
            besideOtherText(line);
        } else {
            contents(line);
        }
    }

    private void timed(SourceLine line, ClockWords.Hours hours) {
        int number = line.number();
        offset(hours, number);
        if (hours.mended() != null && hours.mended().endsWith(".half")) {
            remarks.ask(number, key(hours.mended()), hours.printed(), Offer.NONE, span(hours));
        } else if (hours.mended() != null) {
            remarks.mended(number, key(hours.mended()), hours.printed(), span(hours));
        }
        Optional<DayWords.Day> dated = DayWords.of(hours.rest(), setting.firstDay());
        if (dated.isPresent() && othersBlank(line)) {
            dayHeading(line, dated.get());
            return;
        }
        RowInMaking row = new RowInMaking(number);
        row.day = day;
        row.start = hours.start();
        row.end = hours.end();
        row.minutes = hours.minutes();
        if (hours.wrong() != null) {
            remarks.ask(number, key(hours.wrong()), hours.printed(), Offer.NONE, hours.printed());
        }
        rows.add(row);
        if (!hours.rest().isEmpty()) {
            reader.read(row, SourceText.plain(hours.rest()), number);
        }
        contents(line);
    }

    private boolean othersBlank(SourceLine line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (i != timeColumn && !line.cells().get(i).blank()) {
                return false;
            }
        }
        return true;
    }

    private void dayHeading(SourceLine line, DayWords.Day found) {
        int number = line.number();
        String text = CellText.clean(line.printed());
        RowInMaking row = current().orElse(null);
        if (row != null
                && row.unfinished()
                && found.date() != null
                && found.date().equals(day)) {
            remarks.mended(number, "pageHeader", text);
            row.pageBreak = true;
            return;
        }
        if (found.date() == null) {
            remarks.ask(number, "day.impossible", text, Offer.NONE);
            return;
        }
        if (!found.yearSaid()) {
            remarks.info(number, "day.year", text, String.valueOf(found.date().getYear()));
        }
        if (found.weekdayWrong()) {
            remarks.ask(number, "day.weekday", text, Offer.NONE, weekday(found.date()));
        }
        if (setting.outside(found.date())) {
            remarks.ask(number, "day.outside", text, Offer.NONE, Remarks.day(found.date()));
        }
        if (!found.heading().isEmpty()) {
            remarks.notUnderstood(number, "day.words", found.heading(), Offer.NONE);
        }
        day = found.date();
        dayHeadings = true;
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }

    /** Running text between the rows of a table (gap I-34). */
    private void stray(SourceLine line) {
        String text = CellText.clean(line.printed());
        remarks.notUnderstood(line.number(), "stray", text, Offer.PLACE);
        if (choices.chosen(line.number(), Choice.DESCRIPTION)) {
            current().ifPresent(row -> row.describe(text));
        }
    }

    /** A row of the table whose first cell holds something other than hours: a length, or a lost column. */
    private void besideOtherText(SourceLine line) {
        String text = timeText(line);
        int number = line.number();
        Optional<Integer> length = ClockWords.onlyLength(text);
        RowInMaking row = current().orElse(null);
        if (length.isPresent() && row != null) {
            remarks.mended(number, "minutes.below", text, String.valueOf(length.get()));
            reader.minutes(row, length.get(), number, text);
            contents(line);
        } else if (othersBlank(line) && row != null) {
            remarks.ask(number, "column.lost", text, Offer.NONE);
            line.cells().get(timeColumn).paragraphs().forEach(paragraph -> reader.read(row, paragraph, number));
        } else {
            remarks.ask(number, "time.none", text, Offer.NONE, text);
            rows.add(new RowInMaking(number));
            contents(line);
        }
    }

    private void contents(SourceLine line) {
        RowInMaking row = current().orElseThrow();
        for (int i = 0; i < line.cells().size(); i++) {
            SourceCell cell = line.cells().get(i);
            if ((i == timeColumn && (tabular || line.tabular() || hours(line).isPresent())) || cell.blank()) {
                continue;
            }
            if (i == roomColumn) {
                row.room = CellText.clean(cell.text());
            } else if (i == lengthColumn) {
                length(row, cell, line.number());
            } else {
                for (SourceText paragraph : cell.paragraphs()) {
                    if (i == speakerColumn) {
                        reader.readSpeakers(row, paragraph, line.number());
                    } else {
                        reader.read(row, paragraph, line.number());
                    }
                }
            }
        }
    }

    private void length(RowInMaking row, SourceCell cell, int line) {
        String text = CellText.clean(cell.text());
        Optional<Integer> minutes = text.matches("\\d{1,3}(?:\\.0)?")
                ? Optional.of(Integer.valueOf(text.replace(".0", "")))
                : ClockWords.onlyLength(text);
        minutes.ifPresentOrElse(
                found -> reader.minutes(row, found, line, text),
                () -> remarks.notUnderstood(line, "minutes.unclear", text, Offer.NONE));
    }

    private void offset(ClockWords.Hours hours, int line) {
        if (hours.offset() != null && offset == null) {
            offset = hours.offset();
            offsetLine = line;
        }
    }

    private void finish() {
        for (int i = 0; i < rows.size(); i++) {
            RowInMaking row = rows.get(i);
            if (row.title.isEmpty()) {
                remarks.ask(row.line, "title.none", "", Offer.NONE);
                row.title = "–";
            }
            dayOf(row);
            endOf(row, i + 1 < rows.size() ? rows.get(i + 1) : null);
            order(row, i == 0 ? null : rows.get(i - 1));
            minutesAndClock(row);
            row.parts.forEach(part -> listed(row, part));
        }
        assumedDay();
        hoursOfMeeting();
        zone();
    }

    private void dayOf(RowInMaking row) {
        if (row.day == null && row.start != null) {
            row.day = choices.day() != null && !dayHeadings ? choices.day() : usualDay();
        }
        if (row.day == null && choices.day() != null) {
            row.day = choices.day();
        }
    }

    private void endOf(RowInMaking row, @Nullable RowInMaking next) {
        if (row.start == null || row.end != null) {
            return;
        }
        if (row.minutes != null && row.start.plusMinutes(row.minutes).isAfter(row.start)) {
            row.end = row.start.plusMinutes(row.minutes);
            remarks.info(row.line, "time.endByMinutes", row.title, row.end.toString());
        } else if (next != null && next.start != null && row.start.isBefore(next.start)) {
            row.end = next.start;
            remarks.ask(row.line, "time.endByNext", row.title, Offer.NONE, row.end.toString());
        } else {
            remarks.ask(row.line, "time.noEnd", row.title, Offer.NONE, row.start.toString());
        }
    }

    private void order(RowInMaking row, @Nullable RowInMaking before) {
        if (before != null
                && row.start != null
                && before.start != null
                && row.day != null
                && row.day.equals(before.day)
                && row.start.isBefore(before.start)) {
            remarks.ask(row.line, "time.earlier", row.title, Offer.NONE, row.start.toString());
        }
    }

    private void minutesAndClock(RowInMaking row) {
        if (row.minutes != null && row.start != null && row.end != null) {
            long clock = Duration.between(row.start, row.end).toMinutes();
            if (clock != row.minutes) {
                remarks.info(row.line, "minutes.differ", row.title, String.valueOf(row.minutes), String.valueOf(clock));
            }
        }
    }

    private void listed(RowInMaking row, PartInMaking part) {
        if (part.states().size() > 1 && !part.alphabetical(states.states())) {
            remarks.info(row.line, "order", part.title, part.title);
        }
    }

    /** The day of rows without one: that in the head of the paper where the meeting can be on it, else the first. */
    private @Nullable LocalDate usualDay() {
        return headDay != null && !setting.outside(headDay) ? headDay : setting.firstDay();
    }

    private void assumedDay() {
        LocalDate assumed = usualDay();
        if (dayHeadings || choices.day() != null || rows.stream().noneMatch(row -> row.start != null)) {
            return;
        }
        if (assumed == null) {
            remarks.ask(0, "day.none", "", Offer.NONE);
        } else if (headDay != null && setting.firstDay() == null) {
            remarks.ask(0, "day.head", "", Offer.NONE, Remarks.day(headDay));
        } else if (headDay != null && setting.outside(headDay)) {
            remarks.ask(0, "day.headOther", "", Offer.NONE, Remarks.day(headDay), Remarks.day(assumed));
        } else if (headDay != null) {
            remarks.info(0, "day.headSame", "", Remarks.day(headDay));
        } else if (!assumed.equals(setting.lastDay())) {
            remarks.ask(0, "day.first", "", Offer.NONE, Remarks.day(assumed));
        } else {
            remarks.info(0, "day.only", "", Remarks.day(assumed));
        }
    }

    private void hoursOfMeeting() {
        LocalTime start = rows.stream()
                .map(row -> row.start)
                .filter(Objects::nonNull)
                .min(LocalTime::compareTo)
                .orElse(null);
        LocalTime end = rows.stream()
                .map(row -> row.end)
                .filter(Objects::nonNull)
                .max(LocalTime::compareTo)
                .orElse(null);
        if (start != null
                && end != null
                && setting.hoursStart() != null
                && setting.hoursEnd() != null
                && (start.isBefore(setting.hoursStart()) || end.isAfter(setting.hoursEnd()))) {
            remarks.info(0, "hours.wider", "", start + "–" + end, setting.hoursStart() + "–" + setting.hoursEnd());
        }
    }

    private void zone() {
        if (offset == null) {
            if (setting.zone() == null) {
                remarks.ask(0, "zone.none", "", Offer.NONE);
            }
            return;
        }
        String printed = "GMT" + offset.getId().replaceFirst("^([+-])0?(\\d+):00$", "$1$2");
        LocalDate on = rows.stream()
                .map(row -> row.day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(setting.firstDay());
        if (setting.zone() == null || on == null) {
            remarks.ask(offsetLine, "zone.offsetOnly", printed, Offer.NONE, printed);
        } else if (offset.equals(setting.zone().getRules().getOffset(on.atTime(LocalTime.NOON)))) {
            remarks.info(
                    offsetLine, "zone.same", printed, printed, setting.zone().getId());
        } else {
            remarks.ask(
                    offsetLine,
                    "zone.other",
                    printed,
                    Offer.NONE,
                    printed,
                    setting.zone().getId());
        }
    }

    private Reading reading() {
        if (promised && rows.stream().noneMatch(row -> KindWords.number(row.title) != null)) {
            promised = false;
        }
        List<Reading.Row> found = rows.stream()
                .map(row -> new Reading.Row(
                        row.line,
                        row.lastLine,
                        row.item(promised, choices.segment()),
                        choices.leftOut().contains(row.line)))
                .toList();
        int dayless = (int) rows.stream()
                .filter(row -> row.start != null && row.end != null && row.day == null)
                .filter(row -> !choices.leftOut().contains(row.line))
                .count();
        List<org.neaspec.plenary.programme.ProgrammeItem> kept = found.stream()
                .filter(row -> !row.leftOut())
                .map(Reading.Row::item)
                .toList();
        return new Reading(new Programme(kept, Agenda.NONE), found, remarks.all(), dayless);
    }
}

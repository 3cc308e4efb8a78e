package org.neaspec.plenary.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.intake.Remark.Offer;

/** Finds the timetable in a paper and reads it: hours at the left, and beside them whatever a programme prints. */
final class TimetableReader {

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
    private final TimetableColumns columns = new TimetableColumns();
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
        lines.stream().filter(TimetableColumns::heading).findFirst().ifPresent(columns::learn);
        int first = firstRow(lines);
        lines.forEach(remarks::look);
        if (first == lines.size()) {
            remarks.notUnderstood(0, "nothing", "", Offer.NONE);
            outside(lines, 0, lines.size());
            return end().reading();
        }
        tabular = lines.stream()
                .anyMatch(line -> line.tabular() && columns.hours(line).isPresent());
        int begin = withHeadings(lines, first);
        int last = end(lines, first);
        headDay = DayWords.inHead(lines.subList(0, begin).stream().map(SourceLine::printed));
        outside(lines, 0, begin);
        inside(lines.subList(begin, last));
        outside(lines, last, lines.size());
        TimetableEnd end = end();
        end.finish();
        return end.reading();
    }

    private TimetableEnd end() {
        var heard = new TimetableEnd.Heard(promised, dayHeadings, headDay, offset, offsetLine);
        return new TimetableEnd(setting, choices, states, remarks, rows, heard);
    }

    private int firstRow(List<SourceLine> lines) {
        int at = 0;
        while (at < lines.size() && columns.hours(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    /** Days and the heading right above the first row belong to the timetable. */
    private int withHeadings(List<SourceLine> lines, int first) {
        int begin = first;
        for (int at = first - 1; at >= 0; at--) {
            SourceLine line = lines.get(at);
            if (TimetableColumns.heading(line)
                    || DayWords.of(line.printed(), setting.firstDay()).isPresent()) {
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
            boolean belongs = columns.hours(lines.get(at)).isPresent()
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
                " ",
                line.cells().stream()
                        .flatMap(cell -> TimetableColumns.texts(cell).stream())
                        .toList());
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
            if (TimetableColumns.heading(line)) {
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
        Optional<ClockWords.Hours> hours = columns.hours(line);
        if (hours.isPresent()) {
            timed(line, hours.get());
            return;
        }
        Optional<DayWords.Day> heading = DayWords.of(line.printed(), setting.firstDay());
        if (heading.isPresent()) {
            dayHeading(line, heading.get());
        } else if (tabular && !line.tabular()) {
            stray(line);
        } else if (line.tabular() && !columns.timeText(line).isBlank()) {
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
        if (dated.isPresent() && columns.othersBlank(line)) {
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
        String text = columns.timeText(line);
        int number = line.number();
        Optional<Integer> length = ClockWords.onlyLength(text);
        RowInMaking row = current().orElse(null);
        if (length.isPresent() && row != null) {
            remarks.mended(number, "minutes.below", text, String.valueOf(length.get()));
            reader.minutes(row, length.get(), number, text);
            contents(line);
        } else if (columns.othersBlank(line) && row != null) {
            remarks.ask(number, "column.lost", text, Offer.NONE);
            columns.timeCell(line).paragraphs().forEach(paragraph -> reader.read(row, paragraph, number));
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
            TimetableColumns.Holds holds = columns.of(i);
            boolean hours = holds == TimetableColumns.Holds.TIME
                    && (tabular || line.tabular() || columns.hours(line).isPresent());
            if (hours || cell.blank()) {
                continue;
            }
            switch (holds) {
                case ROOM -> row.room = CellText.clean(cell.text());
                case LENGTH -> length(row, cell, line.number());
                case SPEAKERS ->
                    cell.paragraphs().forEach(paragraph -> reader.readSpeakers(row, paragraph, line.number()));
                case TIME, CONTENTS ->
                    cell.paragraphs().forEach(paragraph -> reader.read(row, paragraph, line.number()));
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
}

package org.neaspec.plenary.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Remark.Offer;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.Programme;

/** What can be said of a timetable only when all of it is read: the days and ends of rows, their order, the zone. */
final class TimetableEnd {

    private final Setting setting;
    private final Choices choices;
    private final StateWords states;
    private final Remarks remarks;
    private final List<RowInMaking> rows;
    private final boolean promised;
    private final boolean dayHeadings;
    private final @Nullable LocalDate headDay;
    private final @Nullable ZoneOffset offset;
    private final int offsetLine;

    TimetableEnd(
            Setting setting, Choices choices, StateWords states, Remarks remarks, List<RowInMaking> rows, Heard heard) {
        this.setting = setting;
        this.choices = choices;
        this.states = states;
        this.remarks = remarks;
        this.rows = rows;
        this.promised = heard.promised();
        this.dayHeadings = heard.dayHeadings();
        this.headDay = heard.headDay();
        this.offset = heard.offset();
        this.offsetLine = heard.offsetLine();
    }

    /**
     * What the paper says about all of its rows.
     *
     * @param promised whether guiding questions are promised for its sessions
     * @param dayHeadings whether it says the days between its rows
     * @param headDay the day in its head
     * @param offset of its hours from UTC, and the line that prints it
     */
    record Heard(
            boolean promised,
            boolean dayHeadings,
            @Nullable LocalDate headDay,
            @Nullable ZoneOffset offset,
            int offsetLine) {}

    /** Completes what was read row by row. */
    void finish() {
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

    /** Everything that was read. */
    Reading reading() {
        boolean questions = promised && rows.stream().anyMatch(row -> KindWords.number(row.title) != null);
        List<Reading.Row> found = rows.stream()
                .map(row -> new Reading.Row(
                        row.line,
                        row.lastLine,
                        row.item(questions, choices.segment()),
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

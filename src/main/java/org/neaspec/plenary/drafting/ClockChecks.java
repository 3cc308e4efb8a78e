package org.neaspec.plenary.drafting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;

/** Whether each row is at a time at which it can and should be. */
final class ClockChecks {

    private ClockChecks() {}

    static void look(CheckedDraft draft, Findings found) {
        for (ProgrammeItem row : draft.held()) {
            if (!row.timed()) {
                if (draft.near()) {
                    found.add(Finding.of(Check.UNTIMED, Severity.WARNING, row.id()));
                }
            } else if (!Times.runs(row)) {
                found.add(Finding.of(
                        Check.BACKWARDS,
                        Severity.ERROR,
                        row.id(),
                        TimeText.clock(Times.start(row)),
                        TimeText.clock(Times.end(row))));
            } else {
                day(draft.meeting(), row, found);
                hours(draft.meeting(), row, found);
                clocks(draft.meeting().zone(), row, found);
            }
        }
    }

    private static void day(MeetingFacts meeting, ProgrammeItem row, Findings found) {
        LocalDate day = row.day();
        if (day != null && !DayLimits.of(meeting.date()).holds(day)) {
            found.add(Finding.of(
                    Check.OUTSIDE_DAYS,
                    Severity.ERROR,
                    row.id(),
                    TimeText.date(day, Locale.ENGLISH),
                    meeting.date().print()));
        }
    }

    /** The announced hours are those of the first day. */
    private static void hours(MeetingFacts meeting, ProgrammeItem row, Findings found) {
        LocalTime start = meeting.hoursStart();
        LocalTime end = meeting.hoursEnd();
        boolean meant = !meeting.date().exact()
                || row.day() == null
                || row.day().equals(meeting.date().first());
        if (start == null || end == null || !meant) {
            return;
        }
        if (Times.start(row).isBefore(start) || Times.end(row).isAfter(end)) {
            found.add(Finding.of(
                    Check.OUTSIDE_HOURS, Severity.INFO, row.id(), Times.text(row), TimeText.hours(start, end)));
        }
    }

    private static void clocks(@Nullable ZoneId zone, ProgrammeItem row, Findings found) {
        LocalDate day = row.day();
        if (zone == null || day == null) {
            return;
        }
        ZoneOffsetTransition atStart = change(zone, day.atTime(Times.start(row)));
        ZoneOffsetTransition atEnd = change(zone, day.atTime(Times.end(row)));
        ZoneOffsetTransition change = atStart == null ? atEnd : atStart;
        if (change == null) {
            return;
        }
        LocalTime wrong = atStart == null ? Times.end(row) : Times.start(row);
        Finding finding = Finding.of(
                Check.CLOCK_CHANGE,
                change.isGap() ? Severity.ERROR : Severity.WARNING,
                row.id(),
                TimeText.clock(wrong),
                TimeText.city(zone));
        found.add(
                change.isGap()
                        ? finding.saying("drafting.finding.CLOCK_CHANGE.none").offering(later(row, atStart, change))
                        : finding.saying("drafting.finding.CLOCK_CHANGE.twice"));
    }

    private static @Nullable ZoneOffsetTransition change(ZoneId zone, LocalDateTime at) {
        return zone.getRules().getTransition(at);
    }

    /** By as much as the clocks are put forward; a row that only ends in the hour that is left out begins as before. */
    private static @Nullable Fix later(
            ProgrammeItem row, @Nullable ZoneOffsetTransition atStart, ZoneOffsetTransition change) {
        Duration by = change.getDuration();
        LocalTime start = atStart == null ? Times.start(row) : Times.start(row).plus(by);
        LocalTime end = Times.end(row).plus(by);
        return start.isBefore(end)
                ? Fix.of(
                        MendRow.of(Check.CLOCK_CHANGE, row, Times.moved(row, start, end)),
                        "drafting.fix.CLOCK_CHANGE",
                        TimeText.hours(start, end))
                : null;
    }
}

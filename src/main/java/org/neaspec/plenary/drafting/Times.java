package org.neaspec.plenary.drafting;

import java.time.LocalTime;
import java.util.Objects;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;

/** The times of rows that are known to have them. */
final class Times {

    private Times() {}

    /** Whether a row has hours, its beginning before its end. */
    static boolean runs(ProgrammeItem row) {
        LocalTime start = row.start();
        LocalTime end = row.end();
        return row.day() != null && start != null && end != null && start.isBefore(end);
    }

    static LocalTime start(ProgrammeItem row) {
        return Objects.requireNonNull(row.start());
    }

    static LocalTime end(ProgrammeItem row) {
        return Objects.requireNonNull(row.end());
    }

    static int minutes(ProgrammeItem row) {
        return (int) row.length().toMinutes();
    }

    static String text(ProgrammeItem row) {
        return TimeText.hours(start(row), end(row));
    }

    /** The row with other hours; printed minutes that equalled the clock follow it. */
    static ProgrammeItem moved(ProgrammeItem row, LocalTime start, LocalTime end) {
        ProgrammeItem moved = row.toBuilder().times(row.day(), start, end).build();
        Integer printed = row.printedMinutes();
        boolean follows = printed != null && printed == minutes(row);
        return follows ? moved.toBuilder().printedMinutes(minutes(moved)).build() : moved;
    }
}

package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Problem;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.TimeText;

/** What every row must keep to, however it is made. */
final class RowRules {

    static final int MOST_ROWS = 500;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_ROOM = 100;
    static final int LONGEST_DESCRIPTION = 5000;
    static final int MOST_MINUTES = 24 * 60;
    static final int HIGHEST_NUMBER = 999;

    private RowRules() {}

    /**
     * What is wrong with a row.
     *
     * @param before the same row before the change; what was wrong already and stays so is no hindrance
     */
    static List<Problem> problems(RowValues row, @Nullable RowValues before, DayLimits limits) {
        List<Problem> found = new ArrayList<>();
        if (!PlainText.says(row.title())) {
            found.add(problem("title", "drafting.row.error.title"));
        }
        longest(found, "title", row.title(), LONGEST_TITLE);
        longest(found, "room", row.room(), LONGEST_ROOM);
        longest(found, "description", row.description(), LONGEST_DESCRIPTION);
        within(found, "printed", row.printedMinutes(), MOST_MINUTES);
        within(found, "number", row.number(), HIGHEST_NUMBER);
        times(found, row);
        LocalDate day = row.day();
        boolean moved = before == null || day == null || !day.equals(before.day());
        if (moved && day != null) {
            outside(day, limits).ifPresent(found::add);
        }
        return found;
    }

    private static void times(List<Problem> found, RowValues row) {
        if (row.day() == null && (row.start() != null || row.end() != null)) {
            found.add(problem("day", "drafting.row.error.day.missing"));
        } else if (row.day() != null && row.start() == null) {
            found.add(problem("start", "drafting.row.error.start.missing"));
        } else if (row.day() != null && row.end() == null) {
            found.add(problem("end", "drafting.row.error.end.missing"));
        } else if (row.start() != null && row.end() != null && !row.start().isBefore(row.end())) {
            found.add(problem("end", "drafting.row.error.end.order", TimeText.clock(row.start())));
        }
    }

    static Optional<Problem> outside(LocalDate day, DayLimits limits) {
        LocalDate first = limits.first();
        LocalDate last = limits.last();
        if (limits.holds(day) || first == null || last == null) {
            return Optional.empty();
        }
        return Optional.of(problem("day", "drafting.row.error.day.outside", day(first), day(last)));
    }

    private static String day(LocalDate day) {
        return TimeText.date(day, Locale.ENGLISH);
    }

    static @Nullable Problem full(Programme now) {
        return now.items().size() < MOST_ROWS
                ? null
                : problem("title", "drafting.row.error.full", Integer.toString(MOST_ROWS));
    }

    private static void longest(List<Problem> found, String field, @Nullable String text, int most) {
        if (text != null && PlainText.length(text) > most) {
            found.add(problem(field, "web.form.text.long", Integer.toString(most)));
        }
    }

    private static void within(List<Problem> found, String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            found.add(problem(field, "drafting.row.error." + field, Integer.toString(most)));
        }
    }

    static Problem problem(String field, String key, String... values) {
        return new Problem(field, Said.of(key, values));
    }
}

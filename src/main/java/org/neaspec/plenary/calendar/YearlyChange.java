package org.neaspec.plenary.calendar;

import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A change of the clock that comes every year, in words an RRULE has: the last Sunday of March at 02:00 on the wall.
 *
 * <p>The JDK keeps it as "the first Sunday from day 25", and in universal or standard time. A rule that cannot be said
 * in days of one month (Cairo's "after the last Thursday of October, at midnight") is not said at all: a rule with
 * days outside the month makes programs reject the whole file.
 */
record YearlyChange(
        Month month,
        @Nullable DayOfWeek weekday,
        int firstDay,
        LocalTime wallTime,
        ZoneOffset before,
        ZoneOffset after,
        boolean toStandard) {

    static Optional<YearlyChange> of(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition change = rule.createTransition(year);
        LocalDate nominal = nominalDay(rule, year);
        int shift = (int)
                ChronoUnit.DAYS.between(nominal, change.getDateTimeBefore().toLocalDate());
        int firstDay = firstDay(rule) + shift;
        DayOfWeek weekday = rule.getDayOfWeek();
        int lastDay = weekday == null ? firstDay : firstDay + 6;
        if (firstDay < 1 || lastDay > rule.getMonth().minLength()) {
            return Optional.empty();
        }
        return Optional.of(new YearlyChange(
                rule.getMonth(),
                weekday == null ? null : weekday.plus(shift),
                firstDay,
                change.getDateTimeBefore().toLocalTime(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                change.getOffsetAfter().equals(rule.getStandardOffset())));
    }

    /** When it happens in a year, on the wall clock that is about to change; read from the same words as the RRULE. */
    LocalDateTime in(int year) {
        LocalDate day = LocalDate.of(year, month, weekday == null || isLastWeek() ? 1 : firstDay);
        if (weekday == null) {
            return day.withDayOfMonth(firstDay).atTime(wallTime);
        }
        return day.with(isLastWeek() ? lastInMonth(weekday) : nextOrSame(weekday))
                .atTime(wallTime);
    }

    String recurrence() {
        String yearly = "FREQ=YEARLY;BYMONTH=" + month.getValue();
        if (weekday == null) {
            return yearly + ";BYMONTHDAY=" + firstDay;
        }
        String letters = weekday.name().substring(0, 2);
        if (isLastWeek()) {
            return yearly + ";BYDAY=-1" + letters;
        }
        if (firstDay % 7 == 1) {
            return yearly + ";BYDAY=" + (firstDay / 7 + 1) + letters;
        }
        String days = IntStream.range(firstDay, firstDay + 7)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return yearly + ";BYMONTHDAY=" + days + ";BYDAY=" + letters;
    }

    private boolean isLastWeek() {
        return month != Month.FEBRUARY && firstDay + 6 == month.maxLength();
    }

    /** The first of the days it may fall on; a negative indicator counts from the end of the month. */
    private static int firstDay(ZoneOffsetTransitionRule rule) {
        int indicator = rule.getDayOfMonthIndicator();
        if (indicator > 0) {
            return indicator;
        }
        int day = rule.getMonth().maxLength() + 1 + indicator;
        return rule.getDayOfWeek() == null ? day : day - 6;
    }

    private static LocalDate nominalDay(ZoneOffsetTransitionRule rule, int year) {
        int first = Math.min(firstDay(rule), rule.getMonth().length(Year.isLeap(year)));
        LocalDate day = LocalDate.of(year, rule.getMonth(), first);
        return rule.getDayOfWeek() == null ? day : day.with(nextOrSame(rule.getDayOfWeek()));
    }
}

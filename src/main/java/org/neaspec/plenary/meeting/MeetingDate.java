package org.neaspec.plenary.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting is, as exactly as is known: a day, some days, or a longer period in which it will fall. Dates sort by the
 * first day, exact ones before periods that begin on the same day, and "to be confirmed" last.
 *
 * @param first first day of the meeting or of the period; null when to be confirmed
 * @param last last day of the meeting or of the period; null when to be confirmed
 * @param reason what the papers say in place of a date, or beside it
 */
public record MeetingDate(
        DatePrecision precision,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String reason) implements Comparable<MeetingDate> {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth");
    private static final Comparator<MeetingDate> ORDER = Comparator.comparing(
                    MeetingDate::first, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(MeetingDate::last, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(MeetingDate::precision)
            .thenComparing(MeetingDate::reason, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    public MeetingDate {
        boolean undated = first == null || last == null;
        if (undated != (precision == DatePrecision.TBD)) {
            throw new IllegalArgumentException("no such date: " + precision + " " + first + " to " + last);
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it begins: " + first + " to " + last);
        }
    }

    public static MeetingDate day(LocalDate day) {
        return new MeetingDate(DatePrecision.DAY, day, day, null);
    }

    public static MeetingDate days(LocalDate first, LocalDate last) {
        return new MeetingDate(DatePrecision.DAY_RANGE, first, last, null);
    }

    public static MeetingDate month(YearMonth month) {
        return new MeetingDate(DatePrecision.MONTH, month.atDay(1), month.atEndOfMonth(), null);
    }

    public static MeetingDate quarter(int year, int quarter) {
        return quarters(DatePrecision.QUARTER, year, quarter, quarter);
    }

    public static MeetingDate quarters(int year, int from, int to) {
        return quarters(DatePrecision.QUARTER_RANGE, year, from, to);
    }

    public static MeetingDate halfYear(int year, int half) {
        return quarters(DatePrecision.HALF_YEAR, year, 2 * half - 1, 2 * half);
    }

    public static MeetingDate year(int year) {
        return quarters(DatePrecision.YEAR, year, 1, 4);
    }

    public static MeetingDate toBeConfirmed(@Nullable String reason) {
        return new MeetingDate(DatePrecision.TBD, null, null, reason);
    }

    public MeetingDate because(@Nullable String text) {
        return new MeetingDate(precision, first, last, text);
    }

    /** Whether the days themselves are known. */
    public boolean exact() {
        return precision.exact();
    }

    /** Its first day if that is known, else another day. */
    public LocalDate firstOr(LocalDate otherwise) {
        return first != null && exact() ? first : otherwise;
    }

    /** Whether all of it lies before this day; what is to be confirmed never does. */
    public boolean before(LocalDate day) {
        return last != null && last.isBefore(day);
    }

    /** As the United Nations print dates: "23 September 2025", "23–24 November 2023", "First half of 2025". */
    public String print() {
        if (first == null || last == null) {
            return "To be confirmed";
        }
        return switch (precision) {
            case DAY -> FULL.format(first);
            case DAY_RANGE -> range(first, last);
            case MONTH -> MONTH_YEAR.format(first);
            case QUARTER -> ORDINALS.get(quarterOf(first) - 1) + " quarter of " + first.getYear();
            case QUARTER_RANGE ->
                ORDINALS.get(quarterOf(first) - 1)
                        + " to "
                        + ORDINALS.get(quarterOf(last) - 1).toLowerCase(Locale.ENGLISH)
                        + " quarter of "
                        + first.getYear();
            case HALF_YEAR -> ORDINALS.get(quarterOf(first) / 2) + " half of " + first.getYear();
            case YEAR -> Integer.toString(first.getYear());
            case TBD -> throw new IllegalStateException("a date to be confirmed has no days");
        };
    }

    @Override
    public int compareTo(MeetingDate other) {
        return ORDER.compare(this, other);
    }

    private static MeetingDate quarters(DatePrecision precision, int year, int from, int to) {
        return new MeetingDate(
                precision,
                LocalDate.of(year, 3 * from - 2, 1),
                YearMonth.of(year, 3 * to).atEndOfMonth(),
                null);
    }

    private static String range(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + "–" + FULL.format(last);
        }
        return (first.getYear() == last.getYear() ? DAY_MONTH : FULL).format(first) + " – " + FULL.format(last);
    }

    private static int quarterOf(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }
}

package org.neaspec.plenary.meeting;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes dates in their short form: 2025-09-23, 2023-11-23/2023-11-24, 2024-09, 2026-Q4, 2026-Q1/2026-Q4, 2025-H1, 2026, tbd. */
public final class MeetingDates {

    private static final Pattern PART = Pattern.compile("(\\d{4})-([QH])([1-4])");

    private MeetingDates() {}

    /**
     * @throws IllegalArgumentException when the text is none of these forms, or no such day exists
     */
    public static MeetingDate parse(String text) {
        if (text.equals("tbd")) {
            return MeetingDate.toBeConfirmed(null);
        }
        String[] ends = text.split("/", -1);
        return ends.length == 2 ? range(ends[0], ends[1]) : single(text);
    }

    /** The form {@link #parse} reads; a reason is not part of it. */
    public static String write(MeetingDate date) {
        LocalDate first = date.first();
        LocalDate last = date.last();
        if (first == null || last == null) {
            return "tbd";
        }
        return switch (date.precision()) {
            case DAY -> first.toString();
            case DAY_RANGE -> first + "/" + last;
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> quarter(first);
            case QUARTER_RANGE -> quarter(first) + "/" + quarter(last);
            case HALF_YEAR -> first.getYear() + "-H" + (first.getMonthValue() / 6 + 1);
            case YEAR -> Year.from(first).toString();
            case TBD -> "tbd";
        };
    }

    private static MeetingDate range(String from, String to) {
        Matcher first = PART.matcher(from);
        Matcher last = PART.matcher(to);
        if (first.matches() && last.matches()) {
            if (!first.group(1).equals(last.group(1)) || !(first.group(2) + last.group(2)).equals("QQ")) {
                throw new IllegalArgumentException("not two quarters of one year: " + from + "/" + to);
            }
            return MeetingDate.quarters(number(first, 1), number(first, 3), number(last, 3));
        }
        return MeetingDate.days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static MeetingDate single(String text) {
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part.group(2).equals("Q")
                    ? MeetingDate.quarter(number(part, 1), number(part, 3))
                    : MeetingDate.halfYear(number(part, 1), number(part, 3));
        }
        return switch (text.length()) {
            case 4 -> MeetingDate.year(Integer.parseInt(text));
            case 7 -> MeetingDate.month(YearMonth.parse(text));
            default -> MeetingDate.day(LocalDate.parse(text));
        };
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }
}

package org.neaspec.plenary.intake;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as programmes print them. */
final class DayWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String WEEKDAY = "(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,?\\s+)?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "^(?:Date:?\\s*)?" + WEEKDAY + "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>" + MONTH
                    + ")(?:,?\\s+(?<year>\\d{4}))?\\s*(?:\\(?(?<after>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\)?)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "^(?:Date:?\\s*)?" + WEEKDAY + "(?<month>" + MONTH
                    + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?\\s*(?:\\(?(?<after>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\)?)?$",
            Pattern.CASE_INSENSITIVE);
    /** "23 September 2025" anywhere, and the 14 of "14-15 July 2025". */
    private static final Pattern WITHIN_DAY_FIRST = Pattern.compile(
            "(?<![\\d:.])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?<month>"
                    + MONTH + "),?\\s+(?<year>\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WITHIN_MONTH_FIRST = Pattern.compile(
            "\\b(?<month>" + MONTH
                    + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?)?,\\s*(?<year>\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    /** So many lines are the head of a paper. */
    private static final int HEAD = 10;

    private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?:T00:00(?::00)?)?$");
    private static final Pattern SLASHED = Pattern.compile("^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$");
    private static final Pattern NUMBERED = Pattern.compile(
            "^Day\\s+(\\d{1,2}|One|Two|Three|Four|Five)\\b\\s*[:,.–—(-]*\\s*(.*?)\\)?$", Pattern.CASE_INSENSITIVE);
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    private DayWords() {}

    /**
     * A day that was found.
     *
     * @param date null when the day does not exist, or cannot be known without the year of the meeting
     * @param weekday as printed
     * @param yearSaid whether the paper says the year
     * @param heading words behind it that are no day
     */
    record Day(@Nullable LocalDate date, @Nullable DayOfWeek weekday, boolean yearSaid, String heading) {

        boolean weekdayWrong() {
            return date != null && weekday != null && date.getDayOfWeek() != weekday;
        }
    }

    /** The first day that the head of a paper names: a short line near its top, which is no sentence. */
    static @Nullable LocalDate inHead(Stream<String> lines) {
        return lines.map(CellText::clean)
                .filter(line -> !line.isEmpty())
                .limit(HEAD)
                .filter(line -> line.length() <= 160 && !line.matches(".*[.;:?]$"))
                .flatMap(line -> dates(line).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<LocalDate> dates(String line) {
        List<LocalDate> found = new ArrayList<>();
        for (Pattern pattern : List.of(WITHIN_DAY_FIRST, WITHIN_MONTH_FIRST)) {
            Matcher within = pattern.matcher(line);
            while (within.find()) {
                LocalDate date = date(number(within, "year"), month(within.group("month")), number(within, "day"));
                if (date != null) {
                    found.add(date);
                }
            }
        }
        return found;
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A text that is a day and nothing else. */
    static Optional<Day> of(String text, @Nullable LocalDate firstDay) {
        String clean = CellText.clean(text).replaceFirst("[.:,;]+$", "");
        if (clean.isEmpty() || clean.length() > 120) {
            return Optional.empty();
        }
        Matcher numbered = NUMBERED.matcher(clean);
        if (numbered.matches()) {
            Optional<Day> said = numbered.group(2).isEmpty() ? Optional.empty() : written(numbered.group(2), firstDay);
            int number = number(numbered.group(1));
            return said.or(() -> Optional.of(
                    new Day(firstDay == null ? null : firstDay.plusDays(number - 1L), null, true, numbered.group(2))));
        }
        return written(clean, firstDay);
    }

    private static int number(String word) {
        int named = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        return named >= 0 ? named + 1 : Integer.parseInt(word);
    }

    private static Optional<Day> written(String text, @Nullable LocalDate firstDay) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(day(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return Optional.of(day(number(slashed, 3), number(slashed, 2), number(slashed, 1)));
        }
        for (Pattern pattern : Arrays.asList(DAY_FIRST, MONTH_FIRST)) {
            Matcher words = pattern.matcher(text);
            if (words.matches()) {
                return Optional.of(inWords(words, firstDay));
            }
        }
        return Optional.empty();
    }

    private static Day inWords(Matcher words, @Nullable LocalDate firstDay) {
        int month = month(words.group("month"));
        String printedYear = words.group("year");
        Integer year = printedYear != null
                ? Integer.valueOf(printedYear)
                : firstDay == null ? null : Integer.valueOf(firstDay.getYear());
        DayOfWeek weekday = weekday(words.group("weekday") != null ? words.group("weekday") : words.group("after"));
        LocalDate date = year == null ? null : date(year, month, Integer.parseInt(words.group("day")));
        return new Day(date, weekday, printedYear != null, "");
    }

    private static @Nullable DayOfWeek weekday(@Nullable String printed) {
        return printed == null
                ? null
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(printed.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    private static Day day(int year, int month, int day) {
        return new Day(date(year, month, day), null, true, "");
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

package org.neaspec.plenary.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the times of a file into instants by nothing but the VTIMEZONE in it, RFC 5545 3.6.5. */
final class VTimeZoneReader {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private record Onset(LocalDateTime at, ZoneOffset offset) {}

    private VTimeZoneReader() {}

    static Instant instant(IcsReader.Block calendar, IcsReader.Line time) {
        if (time.value().endsWith("Z")) {
            return LocalDateTime.parse(time.value().replace("Z", ""), LOCAL).toInstant(ZoneOffset.UTC);
        }
        LocalDateTime local = LocalDateTime.parse(time.value(), LOCAL);
        IcsReader.Block zone = calendar.blocks("VTIMEZONE").stream()
                .filter(block -> time.parameters().equals(";TZID=" + block.value("TZID")))
                .findFirst()
                .orElseThrow();
        return zone.blocks().stream()
                .flatMap(observance -> onsets(observance, local.getYear()))
                .filter(onset -> !onset.at().isAfter(local))
                .max(Comparator.comparing(Onset::at))
                .map(onset -> local.toInstant(onset.offset()))
                .orElseThrow();
    }

    private static Stream<Onset> onsets(IcsReader.Block observance, int until) {
        LocalDateTime start = LocalDateTime.parse(observance.value("DTSTART"), LOCAL);
        ZoneOffset offset = ZoneOffset.of(observance.value("TZOFFSETTO"));
        if (observance.all("RRULE").isEmpty()) {
            return Stream.of(new Onset(start, offset));
        }
        Map<String, String> rule = new HashMap<>();
        Arrays.stream(observance.value("RRULE").split(";"))
                .map(part -> part.split("="))
                .forEach(part -> rule.put(part[0], part[1]));
        return IntStream.rangeClosed(start.getYear(), until)
                .mapToObj(year -> new Onset(day(rule, year).atTime(start.toLocalTime()), offset))
                .filter(onset -> !onset.at().isBefore(start));
    }

    private static LocalDate day(Map<String, String> rule, int year) {
        YearMonth month = YearMonth.of(year, Integer.parseInt(rule.get("BYMONTH")));
        if (!rule.containsKey("BYDAY")) {
            return month.atDay(Integer.parseInt(rule.get("BYMONTHDAY")));
        }
        String byDay = rule.get("BYDAY");
        DayOfWeek weekday = DayOfWeek.of(DAYS.indexOf(byDay.substring(byDay.length() - 2)) + 1);
        if (!rule.containsKey("BYMONTHDAY")) {
            int nth = Integer.parseInt(byDay.substring(0, byDay.length() - 2));
            return month.atDay(1).with(dayOfWeekInMonth(nth, weekday));
        }
        return Arrays.stream(rule.get("BYMONTHDAY").split(","))
                .map(number -> month.atDay(Integer.parseInt(number)))
                .filter(day -> day.getDayOfWeek() == weekday)
                .findFirst()
                .orElseThrow();
    }
}

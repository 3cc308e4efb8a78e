package org.neaspec.plenary.roster.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.roster.Statistics;
import org.neaspec.plenary.roster.Statistics.Bar;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Draws the numbers of a meeting. */
@Singleton
class StatisticsPages {

    private static final int LINE = 66;
    private static final int TEXT = 16;
    private static final int BAR = 22;
    private static final int THICK = 14;
    private static final int HIGH = 150;
    private static final int MOST_COLUMNS = 60;
    private static final double FULL = 100;
    private static final double FILLED = 0.8;

    private final Statistics statistics;
    private final States states;
    private final Messages messages;

    StatisticsPages(Statistics statistics, States states, Messages messages) {
        this.statistics = statistics;
        this.states = states;
        this.messages = messages;
    }

    StatisticsPage of(MeetingFacts meeting) {
        var numbers = statistics.of(meeting);
        return new StatisticsPage(
                RosterHead.of(meeting),
                number(numbers.total()),
                days(numbers.days()),
                List.of(
                        plot("states", numbers.states(), states::shortName),
                        plot("categories", numbers.categories(), category -> words(category.messageKey())),
                        plot("modes", numbers.modes(), mode -> words(mode.messageKey())),
                        plot(
                                "bodies",
                                numbers.bodies(),
                                body -> words(body.map(BodyKind::messageKey).orElse("roster.statistics.bodies.none"))),
                        plot(
                                "segments",
                                numbers.segments(),
                                segment -> words("roster.statistics.segment", segment.code(), segment.title()))));
    }

    private <T> StatisticsPage.Plot plot(String id, List<Bar<T>> bars, Function<T, String> label) {
        long longest = Math.max(
                1,
                bars.stream()
                        .mapToLong(bar -> Math.max(bar.all(), bar.places() == null ? 0 : bar.places()))
                        .max()
                        .orElse(1));
        List<StatisticsPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            int top = i * LINE;
            var places = bar.places();
            lines.add(new StatisticsPage.Line(
                    label.apply(bar.what()),
                    number(bar),
                    top + TEXT,
                    top + BAR,
                    percent(bar.approved(), longest),
                    percent(bar.approved(), longest),
                    percent(bar.others(), longest),
                    places == null ? null : percent(places, longest),
                    top + BAR + THICK + 3,
                    bar.approved(),
                    bar.others(),
                    places == null ? "–" : places.toString()));
        }
        return new StatisticsPage.Plot(
                id,
                words("roster.statistics." + id),
                words("roster.statistics." + id + ".note"),
                words("roster.statistics." + id + ".one"),
                Math.max(1, bars.size()) * LINE,
                lines);
    }

    private String number(Bar<?> bar) {
        var places = bar.places();
        return places == null
                ? words("roster.statistics.number", bar.approved(), bar.others())
                : words("roster.statistics.numberOf", bar.approved(), bar.others(), places);
    }

    /** How many there were in all at the end of each day; of longer times, of each week or more. */
    private StatisticsPage.Days days(List<Statistics.Day> days) {
        if (days.isEmpty()) {
            return new StatisticsPage.Days(false, "", "", "", List.of(), List.of());
        }
        List<StatisticsPage.DayRow> rows = new ArrayList<>();
        long total = 0;
        for (var day : days) {
            total += day.many();
            rows.add(new StatisticsPage.DayRow(date(day.day()), day.many(), total));
        }
        LocalDate first = days.get(0).day();
        LocalDate last = days.get(days.size() - 1).day();
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        int step = (int) ((all + MOST_COLUMNS - 1) / MOST_COLUMNS);
        int many = (int) ((all + step - 1) / step);
        List<StatisticsPage.Column> columns = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            LocalDate end = first.plusDays((long) (i + 1) * step - 1);
            long until = days.stream()
                    .filter(day -> !day.day().isAfter(end))
                    .mapToLong(Statistics.Day::many)
                    .sum();
            int height = (int) Math.max(1, until * HIGH / total);
            columns.add(new StatisticsPage.Column(
                    percent(FULL * i / many), percent(FULL * FILLED / many), HIGH - height, height));
        }
        return new StatisticsPage.Days(true, Long.toString(total), date(first), date(last), columns, rows);
    }

    private static String date(LocalDate day) {
        return TimeText.date(day, Locale.ENGLISH);
    }

    private static String percent(long part, long whole) {
        return percent(FULL * part / whole);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}

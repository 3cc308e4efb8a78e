package org.neaspec.plenary.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The VTIMEZONE of a file: the JDK's rules for the days the file speaks of, and nothing else.
 *
 * <p>Outlook follows one standard and one daylight rule and ignores the rest, so there are only two forms: two yearly
 * rules, or one offset when the clock does not change in these days. A zone that fits neither has no definition, and
 * its times are written in UTC. iCal4j's own definitions are the whole history, shared and mutable, and not used.
 */
final class ZoneDefinition {

    private static final Period MARGIN = Period.ofDays(1);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    /** The definition that is right from a day before the first instant to a day after the last. */
    static Optional<VTimeZone> of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        Instant from = first.minus(MARGIN);
        Instant to = last.plus(MARGIN);
        List<Observance> observances = yearlyChanges(rules, from, to)
                .map(ZoneDefinition::twoRules)
                .or(() -> unchangedOffset(rules, from, to).map(ZoneDefinition::oneOffset))
                .orElse(List.of());
        if (observances.isEmpty()) {
            return Optional.empty();
        }
        VTimeZone definition = new VTimeZone(new ComponentList<>(observances));
        definition.add(new TzId(zone.getId()));
        return Optional.of(definition);
    }

    private record Changes(int firstYear, List<YearlyChange> both) {}

    /** The zone's two yearly changes, if they are all that happens around these years. */
    private static Optional<Changes> yearlyChanges(ZoneRules rules, Instant from, Instant to) {
        int firstYear = from.atOffset(ZoneOffset.UTC).getYear() - 1;
        int lastYear = to.atOffset(ZoneOffset.UTC).getYear() + 2;
        List<YearlyChange> both = rules.getTransitionRules().stream()
                .flatMap(rule -> YearlyChange.of(rule, firstYear).stream())
                .filter(change -> inWholeMinutes(change.before()) && inWholeMinutes(change.after()))
                .toList();
        boolean oneEach = both.size() == 2
                && rules.getTransitionRules().size() == 2
                && both.get(0).toStandard() != both.get(1).toStandard();
        return oneEach && real(rules, firstYear, lastYear).equals(foretold(both, firstYear, lastYear))
                ? Optional.of(new Changes(firstYear, both))
                : Optional.empty();
    }

    /** One change of the clock: when on the old clock, and from what to what. */
    private record Change(LocalDateTime at, ZoneOffset before, ZoneOffset after) {}

    private static List<Change> real(ZoneRules rules, int firstYear, int lastYear) {
        List<Change> changes = new ArrayList<>();
        Instant end = newYear(lastYear + 1);
        ZoneOffsetTransition next = rules.nextTransition(newYear(firstYear));
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(new Change(next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter()));
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private static List<Change> foretold(List<YearlyChange> both, int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year ->
                        both.stream().map(yearly -> new Change(yearly.in(year), yearly.before(), yearly.after())))
                .sorted(Comparator.comparing(Change::at))
                .toList();
    }

    private static Instant newYear(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    }

    private static Optional<ZoneOffset> unchangedOffset(ZoneRules rules, Instant from, Instant to) {
        ZoneOffsetTransition next = rules.nextTransition(from);
        ZoneOffset offset = rules.getOffset(from);
        boolean unchanged = next == null || next.getInstant().isAfter(to);
        return unchanged && inWholeMinutes(offset) ? Optional.of(offset) : Optional.empty();
    }

    private static List<Observance> twoRules(Changes changes) {
        return changes.both().stream()
                .map(change -> {
                    Observance observance = change.toStandard() ? new Standard() : new Daylight();
                    LocalDateTime start = change.in(changes.firstYear());
                    describe(observance, start, change.before(), change.after());
                    return observance.<Observance>add(new RRule<>(change.recurrence()));
                })
                .toList();
    }

    private static List<Observance> oneOffset(ZoneOffset offset) {
        Observance observance = new Standard();
        describe(observance, LONG_AGO, offset, offset);
        return List.of(observance);
    }

    private static void describe(Observance observance, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        Stream.of(new DtStart<>(start), new TzOffsetFrom(from), new TzOffsetTo(to), new TzName(name(to)))
                .forEach(observance::add);
    }

    /** "+08" or "+0530", as the zone database itself names offsets. */
    private static String name(ZoneOffset offset) {
        String digits = offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId().replace(":", "");
        return digits.endsWith("00") && digits.length() == 5 ? digits.substring(0, 3) : digits;
    }

    private static boolean inWholeMinutes(ZoneOffset offset) {
        return offset.getTotalSeconds() % ChronoUnit.MINUTES.getDuration().toSeconds() == 0;
    }
}

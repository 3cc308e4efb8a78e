package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Eligibility;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.RegistrationStatus;

/** How many people a meeting has: as often asked of the database for twenty as for twenty thousand. */
@Singleton
public class Statistics {

    private static final int MINUTE = 60;

    private final StatisticsRepository rows;
    private final RosterSearchRepository search;
    private final Capacity capacity;
    private final Eligibility eligibility;
    private final Programmes programmes;
    private final States states;
    private final Clock clock;

    Statistics(
            StatisticsRepository rows,
            RosterSearchRepository search,
            Capacity capacity,
            Eligibility eligibility,
            Programmes programmes,
            States states,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.capacity = capacity;
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.states = states;
        this.clock = clock;
    }

    /**
     * The numbers of a meeting.
     *
     * @param days in the meeting's time, those without anybody left out
     * @param total of the meeting as a whole
     * @param bodies by the kind of body in the directory; none for those who come for no body of it
     */
    public record Numbers(
            List<Day> days,
            Bar<String> total,
            List<Bar<String>> states,
            List<Bar<Category>> categories,
            List<Bar<Attendance>> modes,
            List<Bar<Optional<BodyKind>>> bodies,
            List<Bar<SegmentFacts>> segments) {}

    /** How many registrations came on a day. */
    public record Day(LocalDate day, long many) {}

    /**
     * How many there are of a kind.
     *
     * @param approved how many are approved
     * @param others how many more are to come or wait for a place or a decision
     * @param places how many places there are for them; null where no number is set
     */
    public record Bar<T>(
            T what, long approved, long others, @Nullable Integer places) {

        public long all() {
            return approved + others;
        }
    }

    public Numbers of(MeetingFacts meeting) {
        var kinds = rows.kinds(meeting.id());
        var places = capacity.of(meeting.id());
        int minutes = meeting.zoneOrUtc().getRules().getOffset(clock.instant()).getTotalSeconds() / MINUTE;
        return new Numbers(
                rows.days(meeting.id(), minutes).stream()
                        .map(day -> new Day(day.at(), day.many()))
                        .toList(),
                bar("", kinds, kind -> true, places.meeting().places()),
                states(kinds, places),
                Arrays.stream(Category.values())
                        .map(category -> bar(
                                category,
                                kinds,
                                kind -> kind.category() == category,
                                places(places, new QuotaScope(null, null, category, null, null))))
                        .filter(bar -> bar.all() > 0 || bar.places() != null)
                        .toList(),
                Arrays.stream(Attendance.values())
                        .map(mode -> bar(
                                mode,
                                kinds,
                                kind -> kind.attendance() == mode,
                                places(places, new QuotaScope(null, null, null, null, mode))))
                        .toList(),
                bodies(kinds),
                segments(meeting, places));
    }

    private static List<Bar<Optional<BodyKind>>> bodies(List<StatisticsRepository.Kind> kinds) {
        return Stream.concat(Arrays.stream(BodyKind.values()).map(Optional::of), Stream.of(Optional.<BodyKind>empty()))
                .map(body -> bar(
                        body,
                        kinds,
                        kind -> Objects.equals(
                                kind.bodyKind(), body.map(Enum::name).orElse(null)),
                        null))
                .filter(bar -> bar.all() > 0)
                .toList();
    }

    /** The member States of NEASPEC also where nobody comes, and those that others come for. */
    private List<Bar<String>> states(List<StatisticsRepository.Kind> kinds, Capacity.Overview places) {
        Stream<String> present = kinds.stream()
                .filter(kind -> kind.category().representsState())
                .map(StatisticsRepository.Kind::stateCode)
                .flatMap(Stream::ofNullable);
        Stream<String> members = states.members().stream().map(State::code);
        return Stream.concat(members, present)
                .distinct()
                .sorted(Comparator.comparing(states::sortKey))
                .map(code -> bar(
                        code,
                        kinds,
                        kind -> kind.category().representsState() && code.equals(kind.stateCode()),
                        places(places, new QuotaScope(null, null, null, code, null))))
                .toList();
    }

    private List<Bar<SegmentFacts>> segments(MeetingFacts meeting, Capacity.Overview places) {
        List<Bar<SegmentFacts>> bars = new ArrayList<>();
        for (SegmentFacts segment : programmes.segments(meeting.id())) {
            var eligible = eligibility.to(programmes.occasion(meeting, segment));
            Function<String, Long> count = status -> search.count(
                    meeting.id(),
                    RosterQuery.read("segment=yes:" + segment.code() + "&status=" + status)
                            .filter(),
                    meeting.zoneOrUtc(),
                    eligible);
            long approved = count.apply(RegistrationStatus.APPROVED.name());
            bars.add(new Bar<>(
                    segment,
                    approved,
                    count.apply(RosterFilter.PRESENT) - approved,
                    places(places, new QuotaScope(segment.id(), null, null, null, null))));
        }
        return bars;
    }

    private static @Nullable Integer places(Capacity.Overview places, QuotaScope scope) {
        return places.quotas().stream()
                .filter(quota -> quota.scope().equals(scope))
                .map(quota -> (Integer) quota.places())
                .findFirst()
                .orElse(null);
    }

    private static <T> Bar<T> bar(
            T what,
            List<StatisticsRepository.Kind> kinds,
            Predicate<StatisticsRepository.Kind> counted,
            @Nullable Integer places) {
        return new Bar<>(
                what,
                many(kinds, counted.and(kind -> kind.status() == RegistrationStatus.APPROVED)),
                many(kinds, counted.and(kind -> kind.status().open())),
                places);
    }

    private static long many(List<StatisticsRepository.Kind> kinds, Predicate<StatisticsRepository.Kind> counted) {
        return kinds.stream()
                .filter(counted)
                .mapToLong(StatisticsRepository.Kind::many)
                .sum();
    }
}

package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Ruling;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Programmes;

/** Says what somebody counts as. What only few quotas ask for is read only where there is such a quota. */
@Singleton
class Demands {

    private final Standings standings;
    private final Meetings meetings;
    private final Programmes programmes;
    private final QuotaRepository quotas;
    private final OccasionWaitRepository waits;

    Demands(
            Standings standings,
            Meetings meetings,
            Programmes programmes,
            QuotaRepository quotas,
            OccasionWaitRepository waits) {
        this.standings = standings;
        this.meetings = meetings;
        this.programmes = programmes;
        this.quotas = quotas;
        this.waits = waits;
    }

    /** Who counts, and as what. */
    record Person(
            long id,
            long meetingId,
            Category category,
            @Nullable String state,
            Attendance attendance) {}

    /** What the person counts as in this state. */
    Demand of(Person person, RegistrationStatus status, List<Quota> all) {
        return of(person, status, all, rulings -> rulings);
    }

    /**
     * The same with other rulings than those that are written.
     *
     * @param rulings from the rulings about the person as they are to those that will be
     */
    Demand of(Person person, RegistrationStatus status, List<Quota> all, UnaryOperator<List<Ruling>> rulings) {
        return new Demand(
                person.category(),
                person.state(),
                person.attendance(),
                status == RegistrationStatus.APPROVED ? segments(person, all, rulings) : Set.of(),
                sessions(person, all));
    }

    /** What the person would count as with a place in the session or segment that he or she waits for. */
    Demand with(Person person, RegistrationStatus status, List<Quota> all, OccasionWait wait) {
        var now = of(person, status, all);
        return new Demand(
                now.category(),
                now.state(),
                now.attendance(),
                and(now.segments(), wait.segmentId()),
                and(now.sessions(), wait.itemId()));
    }

    private static Set<Long> and(Set<Long> some, @Nullable Long one) {
        var all = new HashSet<>(some);
        if (one != null) {
            all.add(one);
        }
        return all;
    }

    private Set<Long> segments(Person person, List<Quota> all, UnaryOperator<List<Ruling>> rulings) {
        var limited =
                all.stream().map(Quota::segmentId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (limited.isEmpty()) {
            return Set.of();
        }
        var meeting = meetings.byId(person.meetingId()).orElseThrow();
        var registered = new Registered(person.id(), person.meetingId(), RegistrationStatus.APPROVED);
        var written = Objects.requireNonNull(standings.of(List.of(registered)).get(person.id()));
        var offered = offered(person.id(), OccasionWaitRepository.Held::segmentId);
        var awaited = new HashSet<>(written.awaited());
        awaited.removeAll(offered);
        var standing = written.ruled(rulings.apply(written.rulings())).waitingFor(awaited);
        return programmes.segments(person.meetingId()).stream()
                .filter(segment -> limited.contains(segment.id()))
                .filter(segment -> Admission.decide(standing, programmes.occasion(meeting, segment))
                        .admitted())
                .map(segment -> segment.id())
                .collect(Collectors.toSet());
    }

    private Set<Long> sessions(Person person, List<Quota> all) {
        if (all.stream().noneMatch(quota -> quota.itemId() != null)) {
            return Set.of();
        }
        var sessions = new HashSet<>(quotas.choices(person.id()));
        sessions.addAll(offered(person.id(), OccasionWaitRepository.Held::itemId));
        return sessions;
    }

    /** What is held for the person counts as taken. */
    private Set<Long> offered(long registrationId, Function<OccasionWaitRepository.Held, @Nullable Long> occasion) {
        return waits.offeredTo(registrationId).stream()
                .flatMap(held -> Stream.ofNullable(occasion.apply(held)))
                .collect(Collectors.toSet());
    }
}

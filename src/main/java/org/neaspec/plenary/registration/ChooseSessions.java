package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes which of the sessions with limited places a person attends. Sessions without a quota need no choice. */
@Singleton
public class ChooseSessions {

    private final Places places;
    private final Seating seating;
    private final Demands demands;
    private final QuotaRepository quotas;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final WaitingLine line;
    private final Clock clock;

    ChooseSessions(
            Places places,
            Seating seating,
            Demands demands,
            QuotaRepository quotas,
            RegistrationRepository registrations,
            StepRepository steps,
            WaitingLine line,
            Clock clock) {
        this.places = places;
        this.seating = seating;
        this.demands = demands;
        this.quotas = quotas;
        this.registrations = registrations;
        this.steps = steps;
        this.line = line;
        this.clock = clock;
    }

    /** What became of a choice. */
    public sealed interface Outcome {

        record Chosen() implements Outcome {}

        /** All of the choice stays as it was, because of these. */
        record NoPlace(List<Quota> quotas) implements Outcome {

            public NoPlace {
                quotas = List.copyOf(quotas);
            }
        }

        /** The person has no place at the meeting. */
        record NotNow() implements Outcome {}
    }

    /** Chooses these and no others; all of it or nothing. What has no quota is left out without a word. */
    @Transactional
    public Outcome choose(long registrationId, Set<Long> itemIds) {
        var held = places.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.holdsPlace()) {
            return new Outcome.NotNow();
        }
        var all = seating.quotas(held);
        var wanted = all.stream()
                .map(Quota::itemId)
                .filter(Objects::nonNull)
                .filter(itemIds::contains)
                .collect(Collectors.toSet());
        var before = demands.of(locked.person(), locked.status(), all);
        var demand = new Demand(before.category(), before.state(), before.attendance(), before.segments(), wanted);
        var shortage = seating.move(all, registrationId, demand);
        if (!shortage.none()) {
            return new Outcome.NoPlace(shortage.quotas());
        }
        var has = new HashSet<>(quotas.choices(registrationId));
        if (!has.equals(wanted)) {
            write(registrationId, has, wanted);
            steps.save(
                    StepRow.byPerson(registrationId, clock.instant(), StepAct.SESSIONS_CHOSEN, locked.status(), null));
        }
        line.advance(held);
        return new Outcome.Chosen();
    }

    private void write(long registrationId, Set<Long> has, Set<Long> wanted) {
        var gone = has.stream().filter(item -> !wanted.contains(item)).toList();
        if (!gone.isEmpty()) {
            quotas.unchoose(registrationId, gone);
        }
        wanted.stream().filter(item -> !has.contains(item)).forEach(item -> quotas.choose(registrationId, item));
    }
}

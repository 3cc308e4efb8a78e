package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.meeting.Meetings;

/**
 * Writes which of the sessions with limited places a person attends. Sessions without a quota need no choice, and nobody takes a
 * place in one that he or she may not attend.
 */
@Singleton
public class ChooseSessions {

    private final Places places;
    private final Seating seating;
    private final Demands demands;
    private final QuotaRepository quotas;
    private final RegistrationRepository registrations;
    private final Registrations read;
    private final Meetings meetings;
    private final SessionChoices choices;
    private final StepRepository steps;
    private final WaitingLine line;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    ChooseSessions(
            Places places,
            Seating seating,
            Demands demands,
            QuotaRepository quotas,
            RegistrationRepository registrations,
            Registrations read,
            Meetings meetings,
            SessionChoices choices,
            StepRepository steps,
            WaitingLine line,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.places = places;
        this.seating = seating;
        this.demands = demands;
        this.quotas = quotas;
        this.registrations = registrations;
        this.read = read;
        this.meetings = meetings;
        this.choices = choices;
        this.steps = steps;
        this.line = line;
        this.facts = facts;
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

    /**
     * Chooses these and no others; all of it or nothing. What there is no choice about is left out without a word, and what has
     * begun stays as it is.
     */
    @Transactional
    public Outcome choose(long registrationId, Set<Long> itemIds) {
        var held = places.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.holdsPlace()) {
            return new Outcome.NotNow();
        }
        var all = seating.quotas(held);
        var has = new HashSet<>(quotas.choices(registrationId));
        var wanted = wanted(held.meetingId(), registrationId, itemIds);
        var before = demands.of(locked.person(), locked.status(), all);
        var demand = new Demand(before.category(), before.state(), before.attendance(), before.segments(), wanted);
        var shortage = seating.move(all, registrationId, demand);
        if (!shortage.none()) {
            return new Outcome.NoPlace(shortage.quotas());
        }
        if (!has.equals(wanted)) {
            write(registrationId, has, wanted);
            steps.save(
                    StepRow.byPerson(registrationId, clock.instant(), StepAct.SESSIONS_CHOSEN, locked.status(), null));
            facts.publishEvent(new SessionsChosen(registrationId));
        }
        line.advance(held);
        return new Outcome.Chosen();
    }

    private Set<Long> wanted(long meetingId, long registrationId, Set<Long> itemIds) {
        var meeting = meetings.byId(meetingId).orElseThrow();
        var detail = read.byId(registrationId).orElseThrow();
        return choices.of(meeting, detail).stream()
                .filter(choice -> choice.begun() ? choice.chosen() : itemIds.contains(choice.itemId()))
                .map(SessionChoice::itemId)
                .collect(Collectors.toSet());
    }

    private void write(long registrationId, Set<Long> has, Set<Long> wanted) {
        var gone = has.stream().filter(item -> !wanted.contains(item)).toList();
        if (!gone.isEmpty()) {
            quotas.unchoose(registrationId, gone);
        }
        wanted.stream().filter(item -> !has.contains(item)).forEach(item -> quotas.choose(registrationId, item));
    }
}

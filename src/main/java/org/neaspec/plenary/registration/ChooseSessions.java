package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/**
 * Writes which of the sessions with limited places a person attends, and for which of them that are full he or she waits. Sessions
 * without a quota need no choice, and nobody takes a place, or one in line, in a session that he or she may not attend.
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
    private final OccasionLines occasions;
    private final OccasionWaitRepository waits;
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
            OccasionLines occasions,
            OccasionWaitRepository waits,
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
        this.occasions = occasions;
        this.waits = waits;
        this.facts = facts;
        this.clock = clock;
    }

    /** What became of a choice. */
    public sealed interface Outcome {

        /**
         * It is kept.
         *
         * @param awaited the sessions in whose line the person stands since, by title
         */
        record Chosen(List<String> awaited) implements Outcome {

            public Chosen {
                awaited = List.copyOf(awaited);
            }
        }

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
     * Chooses these and no others. For those that are full the person stands in line; where there is no waiting list, it is all of
     * the choice or nothing. What there is no choice about is left out without a word, and what has begun stays as it is.
     */
    @Transactional
    public Outcome choose(long registrationId, Set<Long> itemIds) {
        var held = places.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.holdsPlace()) {
            return new Outcome.NotNow();
        }
        var choosable = choices.of(
                meetings.byId(held.meetingId()).orElseThrow(),
                read.byId(registrationId).orElseThrow());
        var wanted = wanted(choosable, itemIds);
        var has = new HashSet<>(quotas.choices(registrationId));
        var before = demands.of(locked.person(), locked.status(), seating.quotas(held));
        var choice = held.waitingList() ? mayHave(held, locked, before, wanted) : wanted;
        var shortage = seating.move(seating.quotas(held), registrationId, before.in(choice));
        if (!shortage.none()) {
            return new Outcome.NoPlace(shortage.quotas());
        }
        boolean left = leaveLines(registrationId, choosable, wanted, choice);
        var awaited = stand(held, registrationId, wanted, choice);
        if (!has.equals(choice) || left || !awaited.isEmpty()) {
            write(registrationId, has, choice);
            steps.save(
                    StepRow.byPerson(registrationId, clock.instant(), StepAct.SESSIONS_CHOSEN, locked.status(), null));
            facts.publishEvent(new SessionsChosen(registrationId));
        }
        line.advance(held);
        return new Outcome.Chosen(stillAwaited(registrationId, awaited));
    }

    private static Set<Long> wanted(List<SessionChoice> choosable, Set<Long> itemIds) {
        return choosable.stream()
                .filter(choice -> choice.begun() ? choice.chosen() : itemIds.contains(choice.itemId()))
                .map(SessionChoice::itemId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the wanted that the person has, is offered or finds free, in the order of the programme. */
    private Set<Long> mayHave(HeldPlaces held, Locked locked, Demand before, Set<Long> wanted) {
        var choice = new LinkedHashSet<>(wanted);
        choice.retainAll(before.sessions());
        if (!seating.move(seating.quotas(held), locked.id(), before.in(choice)).none()) {
            return wanted;
        }
        for (var item : wanted) {
            var more = new LinkedHashSet<>(choice);
            if (more.add(item)
                    && !occasions.goesFirst(held, item)
                    && seating.move(seating.quotas(held), locked.id(), before.in(more))
                            .none()) {
                choice = more;
            }
        }
        return choice;
    }

    /** Gives up the places in line that the person does not want any more, or needs no more; answers whether there were such. */
    private boolean leaveLines(long registrationId, List<SessionChoice> choosable, Set<Long> wanted, Set<Long> choice) {
        var begun = choosable.stream()
                .filter(SessionChoice::begun)
                .map(SessionChoice::itemId)
                .collect(Collectors.toSet());
        var left = waits.of(registrationId).stream()
                .filter(wait -> wait.itemId() != null)
                .filter(wait -> choice.contains(wait.itemId())
                        ? wait.waits()
                        : !wanted.contains(wait.itemId()) && !begun.contains(wait.itemId()))
                .toList();
        left.forEach(wait -> waits.remove(wait.id()));
        return !left.isEmpty();
    }

    /** Puts the person in the lines of what is wanted and full; answers where he or she did not stand before. */
    private List<Long> stand(HeldPlaces held, long registrationId, Set<Long> wanted, Set<Long> choice) {
        var standing = waits.of(registrationId).stream()
                .filter(wait ->
                        wait.state() == OccasionWait.State.IN_LINE || wait.state() == OccasionWait.State.PASSED_OVER)
                .map(OccasionWait::itemId)
                .collect(Collectors.toSet());
        var awaited = wanted.stream()
                .filter(item -> !choice.contains(item) && !standing.contains(item))
                .toList();
        awaited.forEach(item -> occasions.joinSession(held, registrationId, item));
        return awaited;
    }

    private List<String> stillAwaited(long registrationId, List<Long> awaited) {
        return awaited.isEmpty()
                ? List.of()
                : waits.of(registrationId).stream()
                        .filter(wait -> awaited.contains(wait.itemId()) && wait.state() == OccasionWait.State.IN_LINE)
                        .map(OccasionWait::title)
                        .toList();
    }

    private void write(long registrationId, Set<Long> has, Set<Long> choice) {
        var gone = has.stream().filter(item -> !choice.contains(item)).toList();
        if (!gone.isEmpty()) {
            quotas.unchoose(registrationId, gone);
        }
        choice.stream().filter(item -> !has.contains(item)).forEach(item -> quotas.choose(registrationId, item));
    }
}

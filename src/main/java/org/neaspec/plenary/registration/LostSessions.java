package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammePublished;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentChanged;

/**
 * Takes sessions with limited places from those who chose them, or wait for them, and may not attend them any more, in the
 * transaction of its cause, so that others have them; and the place in the line of a segment from those whom it does not admit. What has begun stays as it is. Whoever may attend again has to choose again.
 */
@Singleton
class LostSessions {

    private final Places places;
    private final Seating seating;
    private final QuotaRepository quotas;
    private final Standings standings;
    private final Meetings meetings;
    private final Programmes programmes;
    private final OccasionLines occasions;
    private final OccasionWaitRepository waits;
    private final StepRepository steps;
    private final WaitingLine line;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    LostSessions(
            Places places,
            Seating seating,
            QuotaRepository quotas,
            Standings standings,
            Meetings meetings,
            Programmes programmes,
            OccasionLines occasions,
            OccasionWaitRepository waits,
            StepRepository steps,
            WaitingLine line,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.places = places;
        this.seating = seating;
        this.quotas = quotas;
        this.standings = standings;
        this.meetings = meetings;
        this.programmes = programmes;
        this.occasions = occasions;
        this.waits = waits;
        this.steps = steps;
        this.line = line;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void published(ProgrammePublished fact) {
        letGo(fact.meetingId());
    }

    @EventListener
    void changed(SegmentChanged fact) {
        letGo(fact.meetingId());
    }

    /** Of everybody at a meeting. */
    void letGo(long meetingId) {
        var held = places.hold(meetingId);
        if (!held.placesPlain()) {
            occasions.drop(held, waits.at(meetingId));
            letGo(held, quotas.choicesAt(meetingId));
            line.advance(held);
        }
    }

    /** Of one person, when the decision about him or her is written. The caller holds the meeting. */
    void letGo(HeldPlaces held, long registrationId) {
        if (!held.placesPlain()) {
            occasions.drop(held, waits.of(registrationId));
            letGo(held, quotas.choicesOf(registrationId));
        }
    }

    /** Of one person at all meetings. */
    void letGoEverywhere(long personId) {
        for (var meetingId : quotas.meetingsOfChoices(personId)) {
            var held = places.hold(meetingId);
            occasions.drop(held, waits.ofPerson(personId, meetingId));
            letGo(held, quotas.choicesOfPerson(personId, meetingId));
        }
    }

    private void letGo(HeldPlaces held, List<QuotaRepository.Choice> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        var meeting = meetings.byId(held.meetingId()).orElseThrow();
        var sessions = programmes.limited(meeting);
        Map<Long, RegistrationStatus> people = new HashMap<>();
        chosen.forEach(choice -> people.put(choice.registrationId(), choice.status()));
        var standing = standings.of(people.entrySet().stream()
                .map(one -> new Registered(one.getKey(), held.meetingId(), one.getValue()))
                .toList());
        Map<Long, Set<Long>> lost = new HashMap<>();
        for (var choice : chosen) {
            var session = sessions.get(choice.itemId());
            var person = Objects.requireNonNull(standing.get(choice.registrationId()));
            if (session != null
                    && !Admission.foresee(person, session.withoutChoice()).admitted()) {
                lost.computeIfAbsent(choice.registrationId(), id -> new HashSet<>())
                        .add(choice.itemId());
            }
        }
        if (!lost.isEmpty()) {
            var all = seating.quotas(held);
            lost.forEach((id, items) -> letGo(all, id, items, Objects.requireNonNull(people.get(id))));
            line.advance(held);
        }
    }

    private void letGo(List<Quota> all, long registrationId, Set<Long> items, RegistrationStatus status) {
        seating.leaveSessions(all, registrationId, items);
        steps.save(StepRow.byRule(registrationId, clock.instant(), StepAct.SESSIONS_LOST, status, null));
        facts.publishEvent(new SessionsChosen(registrationId));
    }
}

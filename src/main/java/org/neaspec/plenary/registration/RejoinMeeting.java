package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.form.KeepAnswers;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.RegistrationState;

/** Takes back a withdrawal, by the person's own wish, while registration is open. */
@Singleton
public class RejoinMeeting {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final Gate gate;
    private final KeepAnswers keepAnswers;
    private final Seating seating;
    private final Demands demands;
    private final WaitingLine line;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    RejoinMeeting(
            Registrations read,
            RegistrationRepository registrations,
            StepRepository steps,
            PersonalLinks links,
            Gate gate,
            KeepAnswers keepAnswers,
            Seating seating,
            Demands demands,
            WaitingLine line,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.steps = steps;
        this.links = links;
        this.gate = gate;
        this.keepAnswers = keepAnswers;
        this.seating = seating;
        this.demands = demands;
        this.line = line;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    /** Comes back with everything as it was sent; the secretariat looks at it again. */
    @Transactional
    public RejoinOutcome rejoin(MeetingFacts meeting, long registrationId) {
        var now = clock.instant();
        var asked = read.byId(registrationId).orElseThrow().way().asked();
        var state = asked ? meeting.registrationOfInvited(now) : meeting.registration(now);
        if (!state.takesForms() && state != RegistrationState.FULL) {
            return RejoinOutcome.NOT_OPEN;
        }
        var held = gate.hold(meeting.id());
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().rejoinable()) {
            return RejoinOutcome.NOTHING_TO_DO;
        }
        if (registrations.otherOfSamePerson(registrationId).isPresent()) {
            return RejoinOutcome.REGISTERED_OTHERWISE;
        }
        var quotas = seating.quotas(held);
        var endorsement = endorsementRule.now(locked.asked(), locked.category(), locked.stateCode(), locked.endorsed());
        var inLine = RegistrationStatus.inLine(endorsement);
        var demand = demands.of(locked.person(), inLine, quotas);
        var waits = line.goesFirst(held)
                || !seating.seat(held, quotas, registrationId, demand).none();
        if (waits && !held.waitingList()) {
            return RejoinOutcome.FULL;
        }
        var status = waits ? RegistrationStatus.WAITING : inLine;
        registrations.move(registrationId, status, null, endorsement, now);
        steps.save(StepRow.byPerson(registrationId, now, StepAct.REJOINED, status, null));
        keepAnswers.takeAgain(registrationId);
        if (waits) {
            line.join(held, registrationId, null);
        }
        facts.publishEvent(new RegistrationSubmitted(
                meeting, read.registrant(registrationId).orElseThrow(), links.current(registrationId, LinkPurpose.MY)));
        return waits ? RejoinOutcome.WAITING : RejoinOutcome.REJOINED;
    }
}

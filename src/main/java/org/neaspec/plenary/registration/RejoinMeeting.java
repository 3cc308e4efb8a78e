package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
    private final KeptPlaces kept;
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
            KeptPlaces kept,
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
        this.kept = kept;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Comes back with everything as it was sent; the secretariat looks at it again. Who never sent anything is asked to, as before.
     * Whom a focal point took out, or whose place in a delegation somebody else has, comes back as anybody who says to represent
     * the State: whether she does, its focal point has still to say.
     */
    @Transactional
    public RejoinOutcome rejoin(MeetingFacts meeting, long registrationId) {
        var now = clock.instant();
        kept.hold(registrationId);
        var held = gate.hold(meeting.id());
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().rejoinable()) {
            return RejoinOutcome.NOTHING_TO_DO;
        }
        var past = Past.of(read.history(registrationId));
        var door = past.door(meeting, read.byId(registrationId).orElseThrow().way(), now);
        if (!door.takesForms() && door != RegistrationState.FULL) {
            return RejoinOutcome.NOT_OPEN;
        }
        if (registrations.otherOfSamePerson(registrationId).isPresent()) {
            return RejoinOutcome.REGISTERED_OTHERWISE;
        }
        boolean again = !past.takenOut() && kept.there(registrationId);
        var endorsement = endorsementRule.back(locked, again);
        if (!past.sent()) {
            invite(registrationId, endorsement, again, now);
            return RejoinOutcome.INVITED;
        }
        var quotas = seating.quotas(held);
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
        kept.back(registrationId, again);
        if (waits) {
            line.join(held, registrationId, null);
        }
        facts.publishEvent(new RegistrationSubmitted(
                meeting, read.registrant(registrationId).orElseThrow(), links.current(registrationId, LinkPurpose.MY)));
        if (waits) {
            return RejoinOutcome.WAITING;
        }
        return status == RegistrationStatus.AWAITING_ENDORSEMENT ? RejoinOutcome.AWAITING : RejoinOutcome.REJOINED;
    }

    /** Asks for the form once more; a place is taken when it is sent. */
    private void invite(long registrationId, Endorsement endorsement, boolean again, Instant now) {
        var status = RegistrationStatus.INVITED;
        registrations.move(registrationId, status, null, endorsement, now);
        steps.save(StepRow.byPerson(registrationId, now, StepAct.REJOINED, status, null));
        kept.back(registrationId, again);
        if (!again) {
            facts.publishEvent(new PersonalLinkRequested(registrationId));
        }
    }
}

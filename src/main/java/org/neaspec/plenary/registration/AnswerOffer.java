package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** What a person on the waiting list does about an offered place. */
@Singleton
public class AnswerOffer {

    private final Gate gate;
    private final Seating seating;
    private final WaitingLine line;
    private final WaitingRepository waiting;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    AnswerOffer(
            Gate gate,
            Seating seating,
            WaitingLine line,
            WaitingRepository waiting,
            RegistrationRepository registrations,
            StepRepository steps,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.gate = gate;
        this.seating = seating;
        this.line = line;
        this.waiting = waiting;
        this.registrations = registrations;
        this.steps = steps;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    /** Takes the offered place; the registration goes on as if it had had one from the start. */
    @Transactional
    public OfferAnswer accept(long registrationId) {
        gate.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (locked.status() != RegistrationStatus.WAITING || !locked.offered()) {
            return OfferAnswer.NOTHING_OFFERED;
        }
        if (!stands(registrationId)) {
            return OfferAnswer.TOO_LATE;
        }
        var now = clock.instant();
        waiting.endOffer(registrationId, null);
        var endorsement = endorsementRule.now(locked.asked(), locked.category(), locked.stateCode(), locked.endorsed());
        var status = RegistrationStatus.inLine(endorsement);
        registrations.move(registrationId, status, null, endorsement, now);
        var step = steps.save(StepRow.byPerson(registrationId, now, StepAct.PROMOTED, status, null));
        facts.publishEvent(new RegistrationPromoted(registrationId, Objects.requireNonNull(step.id()), status));
        return OfferAnswer.ACCEPTED;
    }

    /** Leaves the place to the next in line, and the waiting list. */
    @Transactional
    public OfferAnswer decline(long registrationId) {
        var held = gate.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (locked.status() != RegistrationStatus.WAITING || !locked.offered()) {
            return OfferAnswer.NOTHING_OFFERED;
        }
        var now = clock.instant();
        registrations.move(registrationId, RegistrationStatus.WITHDRAWN, null, locked.endorsed(), now);
        seating.leave(held, registrationId);
        var step = steps.save(
                StepRow.byPerson(registrationId, now, StepAct.OFFER_DECLINED, RegistrationStatus.WITHDRAWN, null));
        facts.publishEvent(new RegistrationWithdrawn(registrationId, Objects.requireNonNull(step.id()), null));
        line.left(held, locked);
        return OfferAnswer.DECLINED;
    }

    /** Stands in line again, at its end, after an offer had lapsed. */
    @Transactional
    public OfferAnswer standAgain(long registrationId) {
        var held = gate.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        var lapsed = waiting.place(registrationId)
                .filter(place -> WaitingPerson.Aside.LAPSED.name().equals(place.aside()));
        if (locked.status() != RegistrationStatus.WAITING || lapsed.isEmpty()) {
            return OfferAnswer.NOTHING_OFFERED;
        }
        line.join(held, registrationId, null);
        steps.save(StepRow.byPerson(
                registrationId, clock.instant(), StepAct.BACK_IN_LINE, RegistrationStatus.WAITING, null));
        line.advance(held);
        return OfferAnswer.BACK_IN_LINE;
    }

    /** Ends an offer whose time is over; the place goes to the next. False when that was done already. */
    @Transactional
    public boolean expire(long meetingId, long registrationId) {
        var held = gate.hold(meetingId);
        var locked = registrations.lock(registrationId).orElseThrow();
        if (locked.status() != RegistrationStatus.WAITING || !locked.offered() || stands(registrationId)) {
            return false;
        }
        lapse(held, locked);
        return true;
    }

    private void lapse(HeldPlaces held, Locked locked) {
        waiting.endOffer(locked.id(), WaitingPerson.Aside.LAPSED.name());
        seating.leave(held, locked.id());
        var step = steps.save(
                StepRow.byRule(locked.id(), clock.instant(), StepAct.OFFER_LAPSED, RegistrationStatus.WAITING, null));
        facts.publishEvent(new OfferEnded(locked.id(), Objects.requireNonNull(step.id())));
        line.advance(held);
    }

    private boolean stands(long registrationId) {
        return waiting.place(registrationId)
                .filter(WaitingRepository.Place::offerStands)
                .isPresent();
    }
}

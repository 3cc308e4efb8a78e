package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** What somebody does who waits for a place in a session or a segment. */
@Singleton
public class AnswerOccasion {

    private final Gate gate;
    private final WaitingLine line;
    private final OccasionLines occasions;
    private final OccasionPlaces places;
    private final OccasionWaitRepository waits;
    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher<Object> facts;

    AnswerOccasion(
            Gate gate,
            WaitingLine line,
            OccasionLines occasions,
            OccasionPlaces places,
            OccasionWaitRepository waits,
            RegistrationRepository registrations,
            ApplicationEventPublisher<Object> facts) {
        this.gate = gate;
        this.line = line;
        this.occasions = occasions;
        this.places = places;
        this.waits = waits;
        this.registrations = registrations;
        this.facts = facts;
    }

    /** Takes the place that is held for the person. */
    @Transactional
    public OccasionAnswer accept(long registrationId, long waitId) {
        var held = gate.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        var wait = wait(locked, waitId, OccasionWait.State.OFFERED);
        if (wait.isEmpty()) {
            return OccasionAnswer.NOTHING_OFFERED;
        }
        if (waits.standing(waitId) == 0) {
            return OccasionAnswer.TOO_LATE;
        }
        places.accept(wait.get());
        line.advance(held);
        return OccasionAnswer.ACCEPTED;
    }

    /** Leaves the line, and what is held for the person to the next in it. */
    @Transactional
    public OccasionAnswer leave(long registrationId, long waitId) {
        var held = gate.hold(registrations.meetingOf(registrationId));
        var found = waits.byId(waitId)
                .filter(wait -> wait.registrationId() == registrationId)
                .filter(OccasionWait::waits);
        if (found.isEmpty()) {
            return OccasionAnswer.NOTHING_OFFERED;
        }
        if (found.get().itemId() == null) {
            // The row stays: without it, a segment that is full would admit the person.
            waits.put(waitId, OccasionWait.State.LEFT);
        } else {
            waits.remove(waitId);
        }
        occasions.release(held, registrationId);
        places.stepByPerson(found.get(), StepAct.OCCASION_LEFT);
        facts.publishEvent(new SessionsChosen(registrationId));
        line.advance(held);
        return OccasionAnswer.LEFT;
    }

    /** Stands in line again, at its end, after an offer had lapsed or the person had left. */
    @Transactional
    public OccasionAnswer standAgain(long registrationId, long waitId) {
        var held = gate.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        var wait =
                wait(locked, waitId, OccasionWait.State.LAPSED).or(() -> wait(locked, waitId, OccasionWait.State.LEFT));
        if (wait.isEmpty() || !locked.holdsPlace()) {
            return OccasionAnswer.NOTHING_OFFERED;
        }
        var back = wait.get();
        waits.join(registrationId, held.meetingId(), back.occasion(), back.segmentId(), back.itemId());
        places.stepByPerson(back, StepAct.OCCASION_AWAITED);
        facts.publishEvent(new SessionsChosen(registrationId));
        line.advance(held);
        return OccasionAnswer.BACK_IN_LINE;
    }

    /** Ends an offer whose time is over; the place goes to the next. False when that was done already. */
    @Transactional
    public boolean expire(long meetingId, long waitId) {
        var held = gate.hold(meetingId);
        var found = waits.byId(waitId).filter(wait -> wait.state() == OccasionWait.State.OFFERED);
        if (found.isEmpty() || waits.standing(waitId) > 0) {
            return false;
        }
        places.end(found.get(), OccasionWait.State.LAPSED, null);
        occasions.release(held, found.get().registrationId());
        line.advance(held);
        return true;
    }

    private Optional<OccasionWait> wait(Locked locked, long waitId, OccasionWait.State state) {
        return waits.byId(waitId)
                .filter(wait -> wait.registrationId() == locked.id())
                .filter(wait -> wait.state() == state);
    }
}

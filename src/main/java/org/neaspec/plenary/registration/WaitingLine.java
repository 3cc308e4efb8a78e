package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.registration.WaitingPerson.Aside;

/**
 * The people who wait for a place at a meeting. Whenever something became free, or somebody in line became somebody else, the
 * first whom everything fits gets it or is offered it, in the same transaction; whom it does not fit is passed over and keeps
 * the place in line. Callers hold the meeting.
 */
@Singleton
class WaitingLine {

    private final Gate gate;
    private final MeetingPlaces places;
    private final Seating seating;
    private final OccasionLines occasions;
    private final WaitingRepository waiting;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final EndorsementRule endorsementRule;
    private final Offers offers;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    WaitingLine(
            Gate gate,
            MeetingPlaces places,
            Seating seating,
            OccasionLines occasions,
            WaitingRepository waiting,
            RegistrationRepository registrations,
            StepRepository steps,
            EndorsementRule endorsementRule,
            Offers offers,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.gate = gate;
        this.places = places;
        this.seating = seating;
        this.occasions = occasions;
        this.waiting = waiting;
        this.registrations = registrations;
        this.steps = steps;
        this.endorsementRule = endorsementRule;
        this.offers = offers;
        this.facts = facts;
        this.clock = clock;
    }

    /** Puts somebody at the end. */
    void join(HeldPlaces held, long registrationId, @Nullable Aside aside) {
        waiting.join(registrationId, held.meetingId(), aside == null ? null : aside.name());
        if (held.placesPlain()) {
            places.plain(held.meetingId(), false);
        }
    }

    /** Whether those who come now must stand behind others, although there may be a place. */
    boolean goesFirst(HeldPlaces held) {
        return held.waitingList()
                && held.promotion() == Promotion.BY_HAND
                && waiting.line(held.meetingId()).stream().anyMatch(WaitingPerson::inLine);
    }

    /** Somebody who stood in line before stands there again. */
    void back(HeldPlaces held) {
        if (held.placesPlain()) {
            places.plain(held.meetingId(), false);
        }
    }

    /** Somebody gave up a place, or the place in line. */
    void left(HeldPlaces held, RegistrationRepository.Locked locked) {
        if (locked.status() == RegistrationStatus.WAITING && locked.offered()) {
            waiting.endOffer(locked.id(), null);
        }
        advance(held);
    }

    /** Gives what is free to those in line: in sessions and segments to those who have a place, and then at the meeting. */
    void advance(HeldPlaces before) {
        if (before.placesPlain()) {
            return;
        }
        var held = gate.hold(before.meetingId());
        occasions.advance(held);
        var quotas = new ArrayList<>(seating.quotas(held));
        var line = waiting.line(held.meetingId());
        if (line.isEmpty() && quotas.isEmpty()) {
            places.plain(held.meetingId(), true);
            return;
        }
        if (!held.waitingList()
                || held.promotion() == Promotion.BY_HAND
                || held.stage().stopped()) {
            return;
        }
        for (var person : line) {
            if (person.inLine()
                    && Seating.shortage(held, quotas, person.demand()).none()) {
                give(held, quotas, person);
                held = gate.hold(held.meetingId());
                quotas = new ArrayList<>(seating.quotas(held));
            }
        }
    }

    private void give(HeldPlaces held, List<Quota> quotas, WaitingPerson person) {
        var locked = registrations.lock(person.registrationId()).orElseThrow();
        seating.seat(held, quotas, locked.id(), person.demand());
        if (held.promotion() == Promotion.BY_OFFER) {
            offers.make(held, locked, null);
            return;
        }
        var now = clock.instant();
        var endorsement = endorsementRule.now(locked.asked(), locked.category(), locked.stateCode(), locked.endorsed());
        var status = RegistrationStatus.inLine(endorsement);
        registrations.move(locked.id(), status, null, endorsement, now);
        var step = steps.save(StepRow.byRule(locked.id(), now, StepAct.PROMOTED, status, null));
        facts.publishEvent(new RegistrationPromoted(locked.id(), Objects.requireNonNull(step.id()), status));
    }
}

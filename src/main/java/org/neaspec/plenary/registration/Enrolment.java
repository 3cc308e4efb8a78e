package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.neaspec.plenary.form.KeepAnswers;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.registration.NewRegistration.Origin;
import org.neaspec.plenary.registration.RegistrationRepository.Known;

/** One attempt at registering: one transaction, which a unique key or a deadlock may end. */
@Singleton
class Enrolment {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(20);

    private final RegistrationRepository registrations;
    private final NewRegistration fresh;
    private final PersonalLinks links;
    private final MeetingPlaces places;
    private final Gate gate;
    private final KeepAnswers keepAnswers;
    private final Seating seating;
    private final WaitingLine line;
    private final Reception reception;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Enrolment(
            RegistrationRepository registrations,
            NewRegistration fresh,
            PersonalLinks links,
            MeetingPlaces places,
            Gate gate,
            KeepAnswers keepAnswers,
            Seating seating,
            WaitingLine line,
            Reception reception,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.fresh = fresh;
        this.links = links;
        this.places = places;
        this.gate = gate;
        this.keepAnswers = keepAnswers;
        this.seating = seating;
        this.line = line;
        this.reception = reception;
        this.facts = facts;
        this.clock = clock;
    }

    /** Looks first whether the form or the address is known. */
    @Transactional
    public RegistrationOutcome enrol(
            MeetingFacts meeting, String requestKey, Answers answers, Sheet sheet, Entrance entrance) {
        var alike =
                registrations.alike(requestKey, meeting.id(), answers.email().key());
        return enrol(alike, meeting, requestKey, answers, sheet, entrance);
    }

    /** Does not look, as nearly everybody is new: a known form or address ends it at a unique key. */
    @Transactional
    public RegistrationOutcome enrolUnseen(
            MeetingFacts meeting, String requestKey, Answers answers, Sheet sheet, Entrance entrance) {
        return enrol(List.of(), meeting, requestKey, answers, sheet, entrance);
    }

    private RegistrationOutcome enrol(
            List<Known> alike,
            MeetingFacts meeting,
            String requestKey,
            Answers answers,
            Sheet sheet,
            Entrance entrance) {
        var emailKey = answers.email().key();
        var sameForm = find(alike, known -> known.requestKey().equals(requestKey));
        if (sameForm.isPresent()) {
            var known = sameForm.get();
            return known.meetingId() == meeting.id() && known.emailKey().equals(emailKey)
                    ? new RegistrationOutcome.Repeated(known.id())
                    : new RegistrationOutcome.FormUsedForAnother();
        }
        var open = entrance.open();
        if (open.isEmpty()) {
            return new RegistrationOutcome.NoEntrance();
        }
        var welcome = open.get();
        var now = clock.instant();
        var state = meeting.registration(now);
        if (welcome.anytime() ? meeting.stage().stopped() : !state.takesForms() && state != RegistrationState.FULL) {
            return new RegistrationOutcome.NotOpen(state);
        }
        var sameAddress = find(alike, known -> known.meetingId() == meeting.id());
        sameAddress.ifPresent(known -> tell(known.id(), now));
        // A full meeting answers everybody alike, so that the answer does not tell which addresses are registered.
        if (state == RegistrationState.FULL) {
            return new RegistrationOutcome.Full();
        }
        var demand = Demand.onSubmission(answers.category(), answers.country(), answers.attendance());
        // Places of choices are counted under the meeting's row, as all places are.
        if (sameAddress.isEmpty() && keepAnswers.wantsPlaces(meeting.id(), sheet)) {
            gate.hold(meeting.id());
        }
        var gone = keepAnswers.gone(meeting.id(), sheet);
        if (!gone.isEmpty()) {
            return new RegistrationOutcome.ChoicesGone(gone);
        }
        if (sameAddress.isPresent()) {
            var refusal = refusal(places.look(meeting.id()), demand);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            entrance.used(sameAddress.get().id(), answers.email(), false);
            return new RegistrationOutcome.AlreadyRegistered(sameAddress.get().id());
        }
        var origin = new Origin(entrance.way(), welcome.together(), null);
        // The place comes first: whoever has it holds the meeting's row until the end, so nobody waits for anybody in a
        // ring.
        if (places.takePlain(meeting.id())) {
            var registrant = fresh.write(meeting, origin, requestKey, answers, false);
            keepAnswers.first(meeting.id(), registrant.id(), sheet);
            return submitted(meeting, registrant, entrance, welcome);
        }
        var held = gate.hold(meeting.id());
        var refusal = refusal(held, demand);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var quotas = seating.quotas(held);
        var waits = !Seating.shortage(held, quotas, demand).none() || line.goesFirst(held);
        if (!waits) {
            seating.count(held, quotas, demand);
        }
        var registrant = fresh.write(meeting, origin, requestKey, answers, waits);
        keepAnswers.first(meeting.id(), registrant.id(), sheet);
        if (waits) {
            line.join(held, registrant.id(), null);
        } else {
            seating.sit(quotas, registrant.id(), demand);
        }
        return submitted(meeting, registrant, entrance, welcome);
    }

    /** Where there is no place and no list to wait on; the same for an address that is registered and one that is not. */
    private Optional<RegistrationOutcome> refusal(HeldPlaces held, Demand demand) {
        if (held.waitingList()) {
            return Optional.empty();
        }
        var shortage = Seating.shortage(held, seating.quotas(held), demand);
        if (shortage.meeting()) {
            return Optional.of(new RegistrationOutcome.Full());
        }
        return shortage.none() ? Optional.empty() : Optional.of(new RegistrationOutcome.QuotaFull(shortage.quotas()));
    }

    private RegistrationOutcome submitted(
            MeetingFacts meeting, Registrant registrant, Entrance entrance, Welcome welcome) {
        var token = links.mint(registrant.id(), LinkPurpose.MY);
        entrance.used(registrant.id(), registrant.email(), true);
        // An approval writes by itself.
        if (reception.receive(registrant, welcome) != RegistrationStatus.APPROVED) {
            facts.publishEvent(new RegistrationSubmitted(meeting, registrant, token));
        }
        return new RegistrationOutcome.Submitted(registrant.id());
    }

    /** Tells the address, but not each time: anybody can send this form, and nobody is to be flooded by it. */
    private void tell(long registrationId, Instant now) {
        if (registrations.remind(registrationId, now, now.minus(BETWEEN_REMINDERS)) == 1) {
            facts.publishEvent(new RegistrationAttemptedAgain(registrationId));
        }
    }

    private static Optional<Known> find(List<Known> alike, Predicate<Known> sought) {
        return alike.stream().filter(sought).findFirst();
    }
}

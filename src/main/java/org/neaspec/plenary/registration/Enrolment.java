package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.people.KeepPerson;
import org.neaspec.plenary.registration.RegistrationRepository.Known;
import org.neaspec.plenary.shared.RandomIds;

/** One attempt at registering: one transaction, which a unique key or a deadlock may end. */
@Singleton
class Enrolment {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(20);

    private final RegistrationRepository registrations;
    private final KeepPerson persons;
    private final ClaimRepository claims;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final MeetingPlaces places;
    private final Gate gate;
    private final Seating seating;
    private final WaitingLine line;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Enrolment(
            RegistrationRepository registrations,
            KeepPerson persons,
            ClaimRepository claims,
            StepRepository steps,
            PersonalLinks links,
            MeetingPlaces places,
            Gate gate,
            Seating seating,
            WaitingLine line,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.persons = persons;
        this.claims = claims;
        this.steps = steps;
        this.links = links;
        this.places = places;
        this.gate = gate;
        this.seating = seating;
        this.line = line;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public RegistrationOutcome enrol(MeetingFacts meeting, String requestKey, Answers answers) {
        var emailKey = answers.email().key();
        var alike = registrations.alike(requestKey, meeting.id(), emailKey);
        var sameForm = find(alike, known -> known.requestKey().equals(requestKey));
        if (sameForm.isPresent()) {
            var known = sameForm.get();
            return known.meetingId() == meeting.id() && known.emailKey().equals(emailKey)
                    ? new RegistrationOutcome.Repeated(known.id())
                    : new RegistrationOutcome.FormUsedForAnother();
        }
        var now = clock.instant();
        var state = meeting.registration(now);
        if (!state.takesForms() && state != RegistrationState.FULL) {
            return new RegistrationOutcome.NotOpen(state);
        }
        var sameAddress = find(alike, known -> known.meetingId() == meeting.id());
        sameAddress.ifPresent(known -> tell(known.id(), now));
        // A full meeting answers everybody alike, so that the answer does not tell which addresses are registered.
        if (state == RegistrationState.FULL) {
            return new RegistrationOutcome.Full();
        }
        var demand = Demand.onSubmission(answers.category(), answers.country(), answers.attendance());
        if (sameAddress.isPresent()) {
            return refusal(places.look(meeting.id()), demand)
                    .orElseGet(() -> new RegistrationOutcome.AlreadyRegistered(
                            sameAddress.get().id()));
        }
        // The place comes first: whoever has it holds the meeting's row until the end, so nobody waits for anybody in a
        // ring.
        if (places.takePlain(meeting.id())) {
            return submitted(meeting, write(meeting, requestKey, answers, false, now));
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
        var registrant = write(meeting, requestKey, answers, waits, now);
        if (waits) {
            line.join(held, registrant.id(), null);
        } else {
            seating.sit(quotas, registrant.id(), demand);
        }
        return submitted(meeting, registrant);
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

    private RegistrationOutcome submitted(MeetingFacts meeting, Registrant registrant) {
        var token = links.mint(registrant.id(), LinkPurpose.MY);
        facts.publishEvent(new RegistrationSubmitted(meeting, registrant, token));
        return new RegistrationOutcome.Submitted(registrant.id());
    }

    /** Tells the address, but not each time: anybody can send this form, and nobody is to be flooded by it. */
    private void tell(long registrationId, Instant now) {
        if (registrations.remind(registrationId, now, now.minus(BETWEEN_REMINDERS)) == 1) {
            facts.publishEvent(new RegistrationAttemptedAgain(registrationId));
        }
    }

    private Registrant write(MeetingFacts meeting, String requestKey, Answers answers, boolean waits, Instant now) {
        var endorsement = endorsementRule.anew(meeting.terms().endorsement(), answers.category(), answers.country());
        var status = waits ? RegistrationStatus.WAITING : RegistrationStatus.inLine(endorsement);
        long personId = persons.add(answers.person());
        var row = registrations.save(new RegistrationRow(
                null,
                RandomIds.reference(),
                meeting.id(),
                personId,
                answers.email().key(),
                requestKey,
                status,
                answers.category(),
                answers.jobTitle(),
                answers.unit(),
                answers.organisation(),
                answers.country(),
                answers.attendance(),
                answers.zoneId(),
                answers.dietary(),
                answers.accessNeeds(),
                answers.consentListing(),
                now,
                null,
                status.holdsPlace(),
                0,
                now,
                now,
                endorsement.answer(),
                endorsement.state()));
        long id = Objects.requireNonNull(row.id());
        answers.claims().forEach(claim -> claims.add(id, claim));
        steps.save(StepRow.byPerson(id, now, StepAct.RECEIVED, status, null));
        return new Registrant(id, row.reference(), meeting.id(), row.status(), answers.printedName(), answers.email());
    }

    private static Optional<Known> find(List<Known> alike, Predicate<Known> sought) {
        return alike.stream().filter(sought).findFirst();
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.KeepPerson;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;
import org.neaspec.plenary.shared.RandomIds;

/** Names somebody to take part on behalf of a State or a body: a registration that the person has still to complete. */
@Singleton
public class NominateParticipant {

    private final RegistrationRepository registrations;
    private final KeepPerson persons;
    private final StepRepository steps;
    private final RegistrationBodies bodies;
    private final EndorseRegistration endorse;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    NominateParticipant(
            RegistrationRepository registrations,
            KeepPerson persons,
            StepRepository steps,
            RegistrationBodies bodies,
            EndorseRegistration endorse,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.persons = persons;
        this.steps = steps;
        this.bodies = bodies;
        this.endorse = endorse;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Names. Who gave up the place, was taken out or replaced is asked once more; what was answered before is kept for her to look
     * at. Who is registered for the same State or body stays registered, and is endorsed; nobody is registered twice.
     * Belongs to the caller's transaction.
     *
     * @param together what the registrations of somebody named for meetings held together have in common
     */
    @Transactional
    public NominationOutcome nominate(MeetingFacts meeting, Nominee nominee, Sponsor by, @Nullable String together) {
        var known = registrations.idByEmail(meeting.id(), nominee.email().key());
        return known.isPresent()
                ? known(known.get(), by)
                : new NominationOutcome.Invited(write(meeting, nominee, by, together));
    }

    private NominationOutcome known(long id, Sponsor by) {
        var found = registrations.byId(id).orElseThrow();
        if (!by.represents(found.stateCode(), found.organisation())
                && !by.represents(
                        found.stateCode(), bodies.of(id).map(Body::name).orElse(null))) {
            return new NominationOutcome.Elsewhere();
        }
        var locked = registrations.lock(id).orElseThrow();
        if (locked.status().ended()) {
            return StepAct.INVITED.allows(locked.status(), by.hand())
                            && registrations.otherOfSamePerson(id).isEmpty()
                    ? new NominationOutcome.Invited(again(locked, by))
                    : new NominationOutcome.Over(found.printedName(), locked.status());
        }
        if (by.state() != null && found.endorsement() != Endorsement.Answer.NOT_ASKED) {
            endorse.endorse(id, by.endorser(by.state()), null);
        }
        return new NominationOutcome.Known(id, found.printedName());
    }

    private long again(Locked locked, Sponsor by) {
        var now = clock.instant();
        var asked = endorsementRule.anew(locked.asked(), locked.category(), locked.stateCode());
        registrations.move(
                locked.id(),
                RegistrationStatus.INVITED,
                null,
                asked.asked() ? asked.answered(true, by.name(), now, null) : asked,
                now);
        registrations.named(locked.id());
        invited(locked.id(), by, now);
        return locked.id();
    }

    private void invited(long id, Sponsor by, Instant now) {
        var step = steps.save(by.step(id, now, StepAct.INVITED, RegistrationStatus.INVITED, null));
        facts.publishEvent(new ParticipantNominated(id, Objects.requireNonNull(step.id()), by.actor()));
    }

    private long write(MeetingFacts meeting, Nominee nominee, Sponsor by, @Nullable String together) {
        var now = clock.instant();
        long personId = persons.add(nominee.person(by.body()));
        var asked = endorsementRule.anew(meeting.terms().endorsement(), by.category(), by.state());
        var row = registrations.save(row(meeting, nominee, by, together, personId, asked, now));
        long id = Objects.requireNonNull(row.id());
        if (asked.asked()) {
            var given = asked.answered(true, by.name(), now, null);
            registrations.move(id, RegistrationStatus.INVITED, null, given, now);
        }
        invited(id, by, now);
        return id;
    }

    private RegistrationRow row(
            MeetingFacts meeting,
            Nominee nominee,
            Sponsor by,
            @Nullable String together,
            long personId,
            Endorsement asked,
            Instant now) {
        return new RegistrationRow(
                null,
                RandomIds.reference(),
                meeting.id(),
                personId,
                nominee.email().key(),
                RandomIds.publicId(),
                WayIn.NOMINATION,
                together,
                RegistrationStatus.INVITED,
                by.category(),
                nominee.jobTitle(),
                nominee.unit(),
                by.body(),
                bodies.named(by.body(), by.state()),
                by.state(),
                Attendance.IN_PERSON,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                0,
                now,
                now,
                asked.answer(),
                asked.state());
    }
}

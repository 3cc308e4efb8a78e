package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.KeepPerson;
import org.neaspec.plenary.shared.RandomIds;

/** Names somebody to take part on behalf of a State or a body: a registration that the person has still to complete. */
@Singleton
public class NominateParticipant {

    private final RegistrationRepository registrations;
    private final KeepPerson persons;
    private final StepRepository steps;
    private final EndorseRegistration endorse;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    NominateParticipant(
            RegistrationRepository registrations,
            KeepPerson persons,
            StepRepository steps,
            EndorseRegistration endorse,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.persons = persons;
        this.steps = steps;
        this.endorse = endorse;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Names. Who is registered for the same State or body stays registered, and is endorsed; nobody is registered twice.
     * Belongs to the caller's transaction.
     */
    @Transactional
    public NominationOutcome nominate(MeetingFacts meeting, Nominee nominee, Sponsor by) {
        var known = registrations.idByEmail(meeting.id(), nominee.email().key());
        return known.isPresent() ? known(known.get(), by) : new NominationOutcome.Invited(write(meeting, nominee, by));
    }

    private NominationOutcome known(long id, Sponsor by) {
        var found = registrations.byId(id).orElseThrow();
        if (!by.represents(found.stateCode(), found.organisation())) {
            return new NominationOutcome.Elsewhere();
        }
        if (found.status().ended()) {
            return new NominationOutcome.Over(found.printedName(), found.status());
        }
        if (by.state() != null && found.endorsement() != Endorsement.Answer.NOT_ASKED) {
            endorse.endorse(id, by.endorser(by.state()), null);
        }
        return new NominationOutcome.Known(id, found.printedName());
    }

    private long write(MeetingFacts meeting, Nominee nominee, Sponsor by) {
        var now = clock.instant();
        long personId = persons.add(nominee.person(by.body()));
        var asked = endorsementRule.anew(meeting.terms().endorsement(), by.category(), by.state());
        var row = registrations.save(row(meeting, nominee, by, personId, asked, now));
        long id = Objects.requireNonNull(row.id());
        if (asked.asked()) {
            var given = asked.answered(true, by.name(), now, null);
            registrations.move(id, RegistrationStatus.INVITED, null, given, now);
        }
        var step = steps.save(by.step(id, now, StepAct.INVITED, RegistrationStatus.INVITED, null));
        facts.publishEvent(new ParticipantNominated(id, Objects.requireNonNull(step.id()), by.actor()));
        return id;
    }

    private static RegistrationRow row(
            MeetingFacts meeting, Nominee nominee, Sponsor by, long personId, Endorsement asked, Instant now) {
        return new RegistrationRow(
                null,
                RandomIds.reference(),
                meeting.id(),
                personId,
                nominee.email().key(),
                RandomIds.publicId(),
                WayIn.NOMINATION,
                null,
                RegistrationStatus.INVITED,
                by.category(),
                nominee.jobTitle(),
                nominee.unit(),
                by.body(),
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

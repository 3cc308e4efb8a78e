package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.people.KeepPerson;

/** Puts right how somebody was named who has not answered yet. Whoever reads the old address is let in no more. */
@Singleton
public class CorrectNominee {

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(10);

    /** How it ended. */
    public enum Outcome {
        CORRECTED,
        UNCHANGED,
        /** Somebody else is registered for this meeting with this address. */
        TAKEN,
        /** The person has answered, or takes part no more: what she says of herself counts. */
        ANSWERED
    }

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final RegistrationAnswers written;
    private final StepRepository steps;
    private final KeepPerson persons;
    private final PersonalLinks links;
    private final FailingAddresses failing;
    private final RegistrationDrafts drafts;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    CorrectNominee(
            Registrations read,
            RegistrationRepository registrations,
            RegistrationAnswers written,
            StepRepository steps,
            KeepPerson persons,
            PersonalLinks links,
            FailingAddresses failing,
            RegistrationDrafts drafts,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.written = written;
        this.steps = steps;
        this.persons = persons;
        this.links = links;
        this.failing = failing;
        this.drafts = drafts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Corrects; at another address the person is written to anew. */
    @Transactional
    public Outcome correct(long registrationId, Nominee nominee, Sponsor by) {
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!StepAct.CORRECTED.allows(locked.status(), by.hand())) {
            return Outcome.ANSWERED;
        }
        var before = read.byId(registrationId).orElseThrow().answers();
        var after = corrected(before, nominee);
        if (after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        var other = registrations.idByEmail(locked.meetingId(), nominee.email().key());
        if (other.isPresent() && other.get() != registrationId) {
            return Outcome.TAKEN;
        }
        written.write(locked, before, after);
        boolean moved = !before.email().equals(after.email());
        var status = moved ? RegistrationStatus.INVITED : locked.status();
        var now = clock.instant();
        if (moved) {
            // What somebody began behind the old link is nobody's at the new address.
            drafts.forget(DraftPlace.ofRegistration(registrationId));
            registrations.move(registrationId, status, null, locked.endorsed(), now);
            registrations.keepPlace(registrationId, locked.holdsPlace());
            persons.address(locked.personId(), after.email().text());
            registrations.changeAddress(registrationId, after.email().key());
            links.revoke(registrationId, LinkPurpose.MY);
            links.revoke(registrationId, LinkPurpose.FEED);
        }
        var step = steps.save(by.step(registrationId, now, StepAct.CORRECTED, status, moved ? "email" : "name"));
        facts.publishEvent(new NomineeCorrected(registrationId, by.actor()));
        if (moved) {
            facts.publishEvent(new AddressChanged(registrationId, Objects.requireNonNull(step.id())));
        }
        return Outcome.CORRECTED;
    }

    /** What became of the wish to have somebody written to once more. */
    public enum Mail {
        /** What had come back is on its way again; nothing else is to be sent. */
        TRIED_AGAIN,
        /** To be written now. */
        DUE,
        /** A mail went out a moment ago. */
        JUST_SENT,
        ANSWERED
    }

    /** Whether somebody who has not answered may be written to once more; not twice within a few minutes. */
    @Transactional
    public Mail again(long registrationId, Actor by) {
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!StepAct.CORRECTED.allows(locked.status(), Hand.FOCAL_POINT)) {
            return Mail.ANSWERED;
        }
        var now = clock.instant();
        if (registrations.remind(registrationId, now, now.minus(BETWEEN_MAILS)) == 0) {
            return Mail.JUST_SENT;
        }
        return failing.tryAgain(read.byId(registrationId).orElseThrow(), by) ? Mail.TRIED_AGAIN : Mail.DUE;
    }

    private static Answers corrected(Answers old, Nominee nominee) {
        var sameName = Objects.equals(old.honorific(), nominee.honorific())
                && old.givenName().equals(nominee.givenName())
                && Objects.equals(old.familyName(), nominee.familyName());
        return new Answers(
                nominee.honorific(),
                nominee.givenName(),
                nominee.familyName(),
                sameName ? old.printedName() : nominee.printedName(),
                old.localName(),
                nominee.jobTitle(),
                nominee.unit(),
                old.organisation(),
                old.country(),
                old.category(),
                nominee.email(),
                old.phone(),
                old.attendance(),
                old.zone(),
                old.claims(),
                old.dietary(),
                old.accessNeeds(),
                old.consentListing());
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.KeepAnswers;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Takes in the form of somebody who was invited, or had begun: from now on the registration is in line. */
@Singleton
public class SendRegistration {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final RegistrationAnswers written;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final Places places;
    private final FormAnswers formAnswers;
    private final KeepAnswers keepAnswers;
    private final RegistrationDrafts drafts;
    private final EndorsementRule endorsementRule;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    SendRegistration(
            Registrations read,
            RegistrationRepository registrations,
            RegistrationAnswers written,
            StepRepository steps,
            PersonalLinks links,
            Places places,
            FormAnswers formAnswers,
            KeepAnswers keepAnswers,
            RegistrationDrafts drafts,
            EndorsementRule endorsementRule,
            Deadlines deadlines,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.written = written;
        this.steps = steps;
        this.links = links;
        this.places = places;
        this.formAnswers = formAnswers;
        this.keepAnswers = keepAnswers;
        this.drafts = drafts;
        this.endorsementRule = endorsementRule;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Writes the answers and takes a place; who finds none waits for one. The endorsement holds as long as the same State is
     * represented.
     *
     * @param version of the registration as it was when the form was shown
     */
    @Transactional
    public ChangeOutcome send(MeetingFacts meeting, long registrationId, int version, Answers answers) {
        return write(meeting, registrationId, version, answers, formAnswers.sheet(registrationId));
    }

    /** The same with answers to the meeting's own questions. */
    @Transactional
    public ChangeOutcome send(MeetingFacts meeting, long registrationId, int version, Answers answers, Sheet sheet) {
        return write(meeting, registrationId, version, answers, sheet);
    }

    private ChangeOutcome write(MeetingFacts meeting, long registrationId, int version, Answers answers, Sheet sheet) {
        var held = places.hold(meeting.id());
        var seen = registrations.lock(registrationId).orElseThrow();
        if (!StepAct.RECEIVED.allows(seen.status(), Hand.PERSON)) {
            return new ChangeOutcome.Closed(seen.status());
        }
        var missed = deadlines.missed(registrationId);
        if (missed.isPresent()) {
            return new ChangeOutcome.TooLate(missed.get());
        }
        if (seen.version() != version) {
            return new ChangeOutcome.Overtaken(seen.version());
        }
        var gone = keepAnswers.gone(meeting.id(), registrationId, sheet);
        if (!gone.isEmpty()) {
            return new ChangeOutcome.ChoicesGone(gone);
        }
        var now = clock.instant();
        var endorsement = endorsementRule.now(seen.asked(), answers.category(), answers.country(), seen.endorsed());
        var inLine = RegistrationStatus.inLine(endorsement);
        var shortage = places.follow(held, seen, ChangeRegistration.as(seen, answers), inLine, present -> present);
        if (seen.holdsPlace() && !shortage.none()) {
            return new ChangeOutcome.NoPlace(shortage.quotas());
        }
        var status = shortage.none() ? inLine : RegistrationStatus.WAITING;
        written.write(seen, read.byId(registrationId).orElseThrow().answers(), answers);
        keepAnswers.keep(meeting.id(), registrationId, sheet);
        drafts.forget(DraftPlace.ofRegistration(registrationId));
        registrations.agreed(registrationId, now);
        registrations.move(registrationId, status, null, endorsement, now);
        steps.save(StepRow.byPerson(registrationId, now, StepAct.RECEIVED, status, null));
        if (status == RegistrationStatus.WAITING) {
            places.wait(held, registrationId);
        }
        facts.publishEvent(new RegistrationSubmitted(
                meeting, read.registrant(registrationId).orElseThrow(), links.current(registrationId, LinkPurpose.MY)));
        return new ChangeOutcome.Changed(status, seen.status());
    }
}

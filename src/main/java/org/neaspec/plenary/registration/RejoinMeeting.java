package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.meeting.RegistrationState;

/** Takes back a withdrawal, by the person's own wish, while registration is open. */
@Singleton
public class RejoinMeeting {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final MeetingPlaces places;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    RejoinMeeting(
            Registrations read,
            RegistrationRepository registrations,
            StepRepository steps,
            PersonalLinks links,
            MeetingPlaces places,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.steps = steps;
        this.links = links;
        this.places = places;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    /** Comes back with everything as it was sent; the secretariat looks at it again. */
    @Transactional
    public RejoinOutcome rejoin(MeetingFacts meeting, long registrationId) {
        var now = clock.instant();
        var state = meeting.registration(now);
        if (state != RegistrationState.OPEN && state != RegistrationState.FULL) {
            return RejoinOutcome.NOT_OPEN;
        }
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().rejoinable()) {
            return RejoinOutcome.NOTHING_TO_DO;
        }
        if (!places.take(meeting.id())) {
            return RejoinOutcome.FULL;
        }
        var endorsement = endorsementRule.now(locked.asked(), locked.category(), locked.stateCode(), locked.endorsed());
        var status = RegistrationStatus.inLine(endorsement);
        registrations.move(registrationId, status, null, endorsement, now);
        steps.save(StepRow.byPerson(registrationId, now, StepAct.REJOINED, status, null));
        facts.publishEvent(new RegistrationSubmitted(
                meeting, read.registrant(registrationId).orElseThrow(), links.current(registrationId, LinkPurpose.MY)));
        return RejoinOutcome.REJOINED;
    }
}

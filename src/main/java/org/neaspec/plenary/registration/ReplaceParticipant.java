package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;

/** Lets another person come instead: the place goes over, and every secret link of who leaves ends at once. */
@Singleton
public class ReplaceParticipant {

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final PersonalLinks links;
    private final EndorsementRule endorsementRule;
    private final Places places;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    ReplaceParticipant(
            RegistrationRepository registrations,
            StepRepository steps,
            PersonalLinks links,
            EndorsementRule endorsementRule,
            Places places,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.links = links;
        this.endorsementRule = endorsementRule;
        this.places = places;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Replaces, inside the caller's transaction. Answers whether anything was done: who takes part no more is not replaced.
     *
     * @param cameId the registration of who comes instead, of the same meeting
     */
    @Transactional
    public boolean replace(long leftId, long cameId, Sponsor by) {
        var held = places.hold(registrations.meetingOf(leftId));
        var left = registrations.lock(leftId).orElseThrow();
        var came = registrations.lock(cameId).orElseThrow();
        if (leftId == cameId
                || left.meetingId() != came.meetingId()
                || !StepAct.REPLACED.allows(left.status(), by.hand())) {
            return false;
        }
        var now = clock.instant();
        // The State sends somebody else: it stands behind who leaves no more.
        var endorsement = endorsementRule.anew(left.asked(), left.category(), left.stateCode());
        registrations.move(leftId, RegistrationStatus.REPLACED, null, endorsement, now);
        places.handOver(held, left, came);
        if (left.seated()) {
            registrations.keepPlace(cameId, true);
        }
        links.revoke(leftId, LinkPurpose.MY);
        links.revoke(leftId, LinkPurpose.FEED);
        var step = steps.save(by.step(leftId, now, StepAct.REPLACED, RegistrationStatus.REPLACED, came.printedName()));
        facts.publishEvent(new RegistrationReplaced(leftId, Objects.requireNonNull(step.id()), by.actor(), cameId));
        return true;
    }
}

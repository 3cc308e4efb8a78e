package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Appointments;
import org.neaspec.plenary.people.Proof;

/** Records that an organiser has seen proof of a person's designation. */
@Singleton
public class VerifyDesignation {

    private final RegistrationRepository registrations;
    private final Appointments designations;
    private final StepRepository steps;
    private final Places places;
    private final FollowDesignations follow;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    VerifyDesignation(
            RegistrationRepository registrations,
            Appointments designations,
            StepRepository steps,
            Places places,
            FollowDesignations follow,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.designations = designations;
        this.steps = steps;
        this.places = places;
        this.follow = follow;
        this.facts = facts;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * It is recorded.
         *
         * @param full where it would admit the person to, and no place is left: he or she is refused there
         */
        record Verified(List<Quota> full) implements Outcome {

            public Verified {
                full = List.copyOf(full);
            }
        }

        /** There is no such registration. */
        record Unknown() implements Outcome {}
    }

    /** Verifies; a designation of the same kind verified before is replaced. The places in segments follow. */
    @Transactional
    public Outcome verify(Organiser by, long meetingId, String reference, VerifiedDesignation proof) {
        places.hold(meetingId);
        var found = registrations.lock(meetingId, reference);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var locked = found.get();
        var now = clock.instant();
        designations.put(
                locked.personId(),
                new Proof(proof.kind(), proof.stateCode(), proof.from(), proof.until(), proof.source()),
                by);
        steps.save(StepRow.byStaff(
                locked.id(),
                now,
                StepAct.DESIGNATION_VERIFIED,
                locked.status(),
                by,
                proof.source(),
                proof.kind().name()));
        facts.publishEvent(new DesignationVerified(locked.id(), proof.kind(), true, by.accountId(), by.name()));
        return new Outcome.Verified(follow.follow(locked.personId(), by));
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Appointments;
import org.neaspec.plenary.people.Proof;

/** Records that an organiser has seen proof of a person's designation. */
@Singleton
public class VerifyDesignation {

    private final RegistrationRepository registrations;
    private final Appointments designations;
    private final StepRepository steps;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    VerifyDesignation(
            RegistrationRepository registrations,
            Appointments designations,
            StepRepository steps,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.designations = designations;
        this.steps = steps;
        this.facts = facts;
        this.clock = clock;
    }

    /** Verifies; a designation of the same kind verified before is replaced. False when there is no such registration. */
    @Transactional
    public boolean verify(Organiser by, long meetingId, String reference, VerifiedDesignation proof) {
        var found = registrations.lock(meetingId, reference);
        if (found.isEmpty()) {
            return false;
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
        return true;
    }
}

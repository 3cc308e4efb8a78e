package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Appointments;

/** Takes back the verification of a designation. What it opened is closed at once. */
@Singleton
public class RemoveDesignation {

    private final RegistrationRepository registrations;
    private final Appointments designations;
    private final StepRepository steps;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    RemoveDesignation(
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

    /** False when there is no such registration. */
    @Transactional
    public boolean remove(Organiser by, long meetingId, String reference, Designation kind) {
        var found = registrations.lock(meetingId, reference);
        if (found.isEmpty()) {
            return false;
        }
        var locked = found.get();
        if (designations.remove(locked.personId(), kind, by) > 0) {
            steps.save(StepRow.byStaff(
                    locked.id(), clock.instant(), StepAct.DESIGNATION_REMOVED, locked.status(), by, null, kind.name()));
            facts.publishEvent(new DesignationVerified(locked.id(), kind, false, by.accountId(), by.name()));
        }
        return true;
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Appointments;

/** Takes back the verification of a designation. What it opened is closed at once, and the places there are free. */
@Singleton
public class RemoveDesignation {

    private final RegistrationRepository registrations;
    private final Appointments designations;
    private final StepRepository steps;
    private final Places places;
    private final FollowDesignations follow;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    RemoveDesignation(
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

    /** False when there is no such registration. */
    @Transactional
    public boolean remove(Organiser by, long meetingId, String reference, Designation kind) {
        places.hold(meetingId);
        var found = registrations.lock(meetingId, reference);
        if (found.isEmpty()) {
            return false;
        }
        var locked = found.get();
        if (designations.remove(locked.personId(), kind, by) > 0) {
            steps.save(StepRow.byStaff(
                    locked.id(), clock.instant(), StepAct.DESIGNATION_REMOVED, locked.status(), by, null, kind.name()));
            facts.publishEvent(new DesignationVerified(locked.id(), kind, false, by.accountId(), by.name()));
            follow.follow(locked.personId(), by);
        }
        return true;
    }
}

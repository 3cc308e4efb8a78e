package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.people.KeepPerson;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;
import org.neaspec.plenary.shared.EmailAddress;

/** Changes the address of somebody who registered, at all meetings. Whoever reads the old one is let in no more. */
@Singleton
public class ChangeAddress {

    /** How it ended. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        /** Somebody else is registered for this meeting with this address. */
        TAKEN,
        /** Where the registration stands, nothing is changed any more. */
        CLOSED
    }

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final KeepPerson persons;
    private final PersonalLinks links;
    private final RegistrationDrafts drafts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    ChangeAddress(
            RegistrationRepository registrations,
            StepRepository steps,
            KeepPerson persons,
            PersonalLinks links,
            RegistrationDrafts drafts,
            AuditTrail audit,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.persons = persons;
        this.links = links;
        this.drafts = drafts;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether the address of a registration in this state can be changed. */
    public static boolean allowedFor(RegistrationStatus status) {
        return act(status).allows(status, Hand.SECRETARIAT);
    }

    private static StepAct act(RegistrationStatus status) {
        return status.unsent() ? StepAct.CORRECTED : StepAct.CHANGED;
    }

    @Transactional
    public Outcome change(Organiser by, long registrationId, EmailAddress address) {
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!allowedFor(locked.status())) {
            return Outcome.CLOSED;
        }
        var present = registrations.addressed(registrationId).orElseThrow().email();
        if (address.text().equals(present)) {
            return Outcome.UNCHANGED;
        }
        var other = registrations.idByEmail(locked.meetingId(), address.key());
        if (other.isPresent() && other.get() != registrationId) {
            return Outcome.TAKEN;
        }
        persons.address(locked.personId(), address.text());
        registrations.changeAddress(registrationId, address.key());
        moved(by, locked);
        follow(locked.personId(), by);
        return Outcome.CHANGED;
    }

    /**
     * The person reads elsewhere, as the directory says by now: all registrations that may still change follow, at every meeting.
     * Where somebody else is registered with that address, it stays the other's key; mail goes where the directory says all the same.
     */
    void follow(long personId, Organiser by) {
        for (var behind : registrations.addressedElsewhere(personId)) {
            var locked = registrations.lock(behind.id()).orElseThrow();
            if (allowedFor(locked.status())) {
                if (registrations
                        .idByEmail(locked.meetingId(), behind.emailKey())
                        .isEmpty()) {
                    registrations.changeAddress(behind.id(), behind.emailKey());
                }
                moved(by, locked);
            }
        }
    }

    private void moved(Organiser by, Locked locked) {
        long registrationId = locked.id();
        var status = locked.status().unsent() ? RegistrationStatus.INVITED : locked.status();
        if (status != locked.status()) {
            registrations.move(registrationId, status, locked.reason(), locked.endorsed(), clock.instant());
            registrations.keepPlace(registrationId, locked.holdsPlace());
        }
        drafts.forget(DraftPlace.ofRegistration(registrationId));
        links.revoke(registrationId, LinkPurpose.MY);
        links.revoke(registrationId, LinkPurpose.FEED);
        var step = steps.save(
                StepRow.byStaff(registrationId, clock.instant(), act(locked.status()), status, by, null, "email"));
        var stepId = Objects.requireNonNull(step.id());
        audit.record(Actor.staff(by.accountId(), by.name()), "registration.addressChanged", locked.reference(), null);
        facts.publishEvent(new RegistrationChanged(registrationId, stepId, status, false, null));
        facts.publishEvent(new AddressChanged(registrationId, stepId));
    }
}

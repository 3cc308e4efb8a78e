package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Keeps the form of somebody who was named as it stands half-way through, behind the same personal link. Others see that it is
 * begun and nothing of what it says; nothing is answered or agreed to until it is sent.
 */
@Singleton
public class BeginRegistration {

    private final RegistrationRepository registrations;
    private final Registrations read;
    private final RegistrationDrafts drafts;
    private final StepRepository steps;
    private final Deadlines deadlines;
    private final Clock clock;

    BeginRegistration(
            RegistrationRepository registrations,
            Registrations read,
            RegistrationDrafts drafts,
            StepRepository steps,
            Deadlines deadlines,
            Clock clock) {
        this.registrations = registrations;
        this.read = read;
        this.drafts = drafts;
        this.steps = steps;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Keeps it. False when the registration was sent meanwhile, is over, or the time to complete it is. */
    @Transactional
    public boolean keep(long registrationId, RegistrationDraft draft) {
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().unsent() || deadlines.missed(registrationId).isPresent()) {
            return false;
        }
        var email = read.byId(registrationId).orElseThrow().answers().email();
        drafts.keepAt(DraftPlace.ofRegistration(registrationId), locked.meetingId(), email, draft);
        if (StepAct.STARTED.allows(locked.status(), Hand.PERSON)) {
            var now = clock.instant();
            registrations.move(registrationId, RegistrationStatus.DRAFT, locked.reason(), locked.endorsed(), now);
            registrations.keepPlace(registrationId, locked.holdsPlace());
            steps.save(StepRow.byPerson(registrationId, now, StepAct.STARTED, RegistrationStatus.DRAFT, null));
        }
        return true;
    }
}

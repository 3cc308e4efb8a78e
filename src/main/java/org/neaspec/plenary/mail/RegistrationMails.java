package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.RegistrationAttemptedAgain;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationSubmitted;
import org.neaspec.plenary.registration.RegistrationWithdrawn;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.RandomIds;

/** Writes to a person when something happens to his or her registration, inside the same transaction. */
@Singleton
class RegistrationMails {

    private final Registrations registrations;
    private final Meetings meetings;
    private final MailPages pages;
    private final Letters letters;
    private final Outbox outbox;

    RegistrationMails(Registrations registrations, Meetings meetings, MailPages pages, Letters letters, Outbox outbox) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.pages = pages;
        this.letters = letters;
        this.outbox = outbox;
    }

    @EventListener
    void submitted(RegistrationSubmitted fact) {
        write(MailKind.RECEIVED, fact.registrationId(), RandomIds.publicId(), null);
    }

    @EventListener
    void attemptedAgain(RegistrationAttemptedAgain fact) {
        write(MailKind.ALREADY_REGISTERED, fact.registrationId(), RandomIds.publicId(), null);
    }

    @EventListener
    void linkRequested(PersonalLinkRequested fact) {
        write(MailKind.PERSONAL_LINK, fact.registrationId(), RandomIds.publicId(), null);
    }

    @EventListener
    void decided(RegistrationDecided fact) {
        MailKind kind = switch (fact.status()) {
            case APPROVED -> MailKind.APPROVED;
            case RETURNED -> MailKind.RETURNED;
            case DECLINED -> MailKind.DECLINED;
            case SUBMITTED -> MailKind.REOPENED;
            case WITHDRAWN -> MailKind.WITHDRAWN;
        };
        write(kind, fact.registrationId(), step(fact.stepId()), fact.reason());
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        write(MailKind.CHANGED, fact.registrationId(), step(fact.stepId()), null);
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        write(MailKind.WITHDRAWN, fact.registrationId(), step(fact.stepId()), null);
    }

    private void write(MailKind kind, long registrationId, String cause, @Nullable String reason) {
        RegistrationDetail registration = registrations
                .byId(registrationId)
                .orElseThrow(() -> new IllegalStateException("a fact about no registration: " + registrationId));
        MeetingFacts meeting = meetings.byId(registration.meetingId()).orElseThrow();
        outbox.add(
                kind,
                cause,
                new Outbox.Address(
                        registration.name(), registration.answers().email(), meeting.id(), registration.id()),
                letters.write(kind, pages.of(meeting, registration, reason)));
    }

    private static String step(long id) {
        return "step " + id;
    }
}

package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.RegistrationAttemptedAgain;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationSubmitted;
import org.neaspec.plenary.registration.RegistrationWithdrawn;
import org.neaspec.plenary.shared.RandomIds;

/** Writes to a person when something happens to his or her registration, inside the same transaction. */
@Singleton
class RegistrationMails {

    private final RegistrationLetters letters;

    RegistrationMails(RegistrationLetters letters) {
        this.letters = letters;
    }

    @EventListener
    void submitted(RegistrationSubmitted fact) {
        letters.queue(
                MailKind.RECEIVED, RandomIds.publicId(), fact.meeting(), fact.registrant(), fact.personalToken(), null);
    }

    @EventListener
    void attemptedAgain(RegistrationAttemptedAgain fact) {
        letters.queue(MailKind.ALREADY_REGISTERED, fact.registrationId(), RandomIds.publicId(), null);
    }

    @EventListener
    void linkRequested(PersonalLinkRequested fact) {
        letters.queue(MailKind.PERSONAL_LINK, fact.registrationId(), RandomIds.publicId(), null);
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
        letters.queue(kind, fact.registrationId(), step(fact.stepId()), fact.reason());
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        letters.queue(MailKind.CHANGED, fact.registrationId(), step(fact.stepId()), null);
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        letters.queue(MailKind.WITHDRAWN, fact.registrationId(), step(fact.stepId()), null);
    }

    private static String step(long id) {
        return "step " + id;
    }
}

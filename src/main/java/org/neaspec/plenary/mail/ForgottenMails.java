package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.neaspec.plenary.delegation.FocalPointsForgotten;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.RegistrationForgotten;

/**
 * Empties the mails written to somebody whose data are forgotten, inside the same transaction; that they were sent stays. The one
 * that tells the person so is emptied when it has left, or cannot leave in time.
 */
@Singleton
class ForgottenMails {

    private final OutboxRepository messages;

    ForgottenMails(OutboxRepository messages) {
        this.messages = messages;
    }

    @EventListener
    void forgotten(RegistrationForgotten fact) {
        if (fact.groups().contains(DataGroup.CONTACT) || fact.groups().contains(DataGroup.IDENTITY)) {
            messages.forget(fact.registrationId(), MailKind.FAREWELLS);
        }
    }

    @EventListener
    void forgotten(FocalPointsForgotten fact) {
        messages.forgetFocalPoints(fact.meetingId());
    }

    @Scheduled(initialDelay = "13m", fixedDelay = "1h")
    void emptyLate() {
        messages.emptyLate(MailKind.FAREWELLS);
    }
}

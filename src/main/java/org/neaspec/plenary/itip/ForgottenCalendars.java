package org.neaspec.plenary.itip;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.RegistrationForgotten;

/** Forgets what somebody's calendar was told and what was answered, with the person, inside the same transaction. */
@Singleton
class ForgottenCalendars {

    private final LedgerRepository ledger;
    private final ReplyRepository replies;

    ForgottenCalendars(LedgerRepository ledger, ReplyRepository replies) {
        this.ledger = ledger;
        this.replies = replies;
    }

    @EventListener
    void forgotten(RegistrationForgotten fact) {
        if (fact.groups().contains(DataGroup.CONTACT) || fact.groups().contains(DataGroup.IDENTITY)) {
            ledger.forget(fact.registrationId());
            replies.forget(fact.registrationId());
        }
    }
}

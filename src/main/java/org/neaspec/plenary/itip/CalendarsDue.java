package org.neaspec.plenary.itip;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.RegistrationFact;
import org.neaspec.plenary.registration.RegistrationReplaced;

/**
 * Notes, in the transaction of what happened to somebody, that his or her calendar is to be looked at. What happens to meetings
 * is noticed by their revision instead, and settles first.
 */
@Singleton
class CalendarsDue {

    private final LedgerRepository ledger;

    CalendarsDue(LedgerRepository ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void happened(RegistrationFact fact) {
        ledger.due(fact.registrationId(), 0);
        if (fact instanceof RegistrationReplaced replaced) {
            ledger.due(replaced.cameId(), 0);
        }
    }
}

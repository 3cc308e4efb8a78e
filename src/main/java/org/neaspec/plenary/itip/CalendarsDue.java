package org.neaspec.plenary.itip;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.DecisionUndone;
import org.neaspec.plenary.registration.DesignationVerified;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationEndorsed;
import org.neaspec.plenary.registration.RegistrationPromoted;
import org.neaspec.plenary.registration.RegistrationReplaced;
import org.neaspec.plenary.registration.RegistrationWithdrawn;

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
    void decided(RegistrationDecided fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void undone(DecisionUndone fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void verified(DesignationVerified fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void changed(RegistrationChanged fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void endorsed(RegistrationEndorsed fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void promoted(RegistrationPromoted fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        ledger.due(fact.registrationId(), 0);
    }

    @EventListener
    void replaced(RegistrationReplaced fact) {
        ledger.due(fact.registrationId(), 0);
        ledger.due(fact.cameId(), 0);
    }
}

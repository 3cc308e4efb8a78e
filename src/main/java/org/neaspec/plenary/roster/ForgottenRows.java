package org.neaspec.plenary.roster;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.RegistrationForgotten;

/** Forgets the rows of uploaded lists that are about somebody, with the person, inside the same transaction. */
@Singleton
class ForgottenRows {

    private final ImportLineRepository rows;

    ForgottenRows(ImportLineRepository rows) {
        this.rows = rows;
    }

    /** A row may hold anything, so it goes with whatever of the person is forgotten first. */
    @EventListener
    void forgotten(RegistrationForgotten fact) {
        rows.forget(fact.registrationId());
    }
}

package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import org.neaspec.plenary.registration.Registrations;

/** Asks, just before a mail goes out, whether what it says still holds. */
@Singleton
class StillTrue {

    private final Registrations registrations;

    StillTrue(Registrations registrations) {
        this.registrations = registrations;
    }

    boolean of(OutboxRow row) {
        return row.registrationId() == null
                || registrations
                        .byId(row.registrationId())
                        .filter(registration -> row.kind().holdsFor(registration.status()))
                        .isPresent();
    }
}

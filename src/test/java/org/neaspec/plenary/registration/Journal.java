package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens, in the transaction in which it happens: the meeting is held then, so the order of the rows is the
 * order in which the acts took hold, and what was rolled back is not among them. It writes only while a harness runs.
 */
@Singleton
class Journal {

    static volatile boolean on;

    private final JournalRepository rows;
    private final RegistrationRepository registrations;

    Journal(JournalRepository rows, RegistrationRepository registrations) {
        this.rows = rows;
        this.registrations = registrations;
    }

    @EventListener
    void on(RegistrationSubmitted fact) {
        note(fact.registrationId(), "SUBMITTED", fact.registrant().status().name());
    }

    @EventListener
    void on(RegistrationWithdrawn fact) {
        note(fact.registrationId(), "WITHDRAWN", null);
    }

    @EventListener
    void on(RegistrationChanged fact) {
        note(fact.registrationId(), "CHANGED", null);
    }

    @EventListener
    void on(RegistrationPromoted fact) {
        note(fact.registrationId(), "PROMOTED", null);
    }

    @EventListener
    void on(PlaceOffered fact) {
        note(fact.registrationId(), "OFFERED", null);
    }

    @EventListener
    void on(OfferEnded fact) {
        note(fact.registrationId(), "OFFER_ENDED", null);
    }

    @EventListener
    void on(PlacesSet fact) {
        if (on) {
            rows.note(fact.meetingId(), null, fact.quotaId(), "PLACES", String.valueOf(fact.places()));
        }
    }

    /** With what the person counts as at this moment, as the transaction has written it. */
    private void note(long registrationId, String what, @Nullable String detail) {
        if (on) {
            var now = registrations.byId(registrationId).orElseThrow();
            rows.note(
                    now.meetingId(),
                    registrationId,
                    null,
                    what,
                    now.category() + "," + now.stateCode() + "," + now.attendance()
                            + (detail == null ? "" : "," + detail));
        }
    }
}

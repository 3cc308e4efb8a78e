package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final QuotaRepository quotas;
    private final OccasionWaitRepository waits;

    Journal(
            JournalRepository rows,
            RegistrationRepository registrations,
            QuotaRepository quotas,
            OccasionWaitRepository waits) {
        this.rows = rows;
        this.registrations = registrations;
        this.quotas = quotas;
        this.waits = waits;
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
        note(fact.registrationId(), "CHANGED", fact.status().name());
    }

    @EventListener
    void on(RegistrationDecided fact) {
        note(fact.registrationId(), "DECIDED", fact.status().name());
    }

    /** With where the person stands for the sessions and segments, as the transaction has written it. */
    @EventListener
    void on(SessionsChosen fact) {
        if (on) {
            var stands = waits.of(fact.registrationId()).stream()
                    .filter(wait -> wait.state() != OccasionWait.State.TAKEN)
                    .map(wait -> wait.title() + "=" + wait.state());
            var chosen = quotas.choices(fact.registrationId()).stream().map(item -> "chosen=" + item);
            note(fact.registrationId(), "CHOSE", Stream.concat(stands, chosen).collect(Collectors.joining(",")));
        }
    }

    @EventListener
    void on(OccasionPlaceGiven fact) {
        note(fact.registrationId(), "OCC_GIVEN", fact.title());
    }

    @EventListener
    void on(OccasionPlaceOffered fact) {
        note(fact.registrationId(), "OCC_OFFERED", fact.title());
    }

    @EventListener
    void on(OccasionPlaceEnded fact) {
        note(fact.registrationId(), "OCC_ENDED", fact.title());
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

package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Offers a place to a person on the waiting list whom an organiser chose, whatever the rank. */
@Singleton
public class OfferPlace {

    private final Gate gate;
    private final Seating seating;
    private final RegistrationRepository registrations;
    private final Offers offers;

    OfferPlace(Gate gate, Seating seating, RegistrationRepository registrations, Offers offers) {
        this.gate = gate;
        this.seating = seating;
        this.registrations = registrations;
        this.offers = offers;
    }

    /** Takes the places the person needs and holds them until the answer, or until the time is over. */
    @Transactional
    public OfferOutcome offer(Organiser by, long meetingId, String reference) {
        var held = gate.hold(meetingId);
        var found = registrations.lock(meetingId, reference);
        if (found.isEmpty()) {
            return new OfferOutcome.Unknown();
        }
        var locked = found.get();
        if (locked.status() != RegistrationStatus.WAITING || locked.offered()) {
            return new OfferOutcome.NotWaiting(locked.printedName());
        }
        var demand = Demand.onSubmission(locked.category(), locked.stateCode(), locked.attendance());
        var shortage = seating.seat(held, seating.quotas(held), locked.id(), demand);
        if (!shortage.none()) {
            return new OfferOutcome.NoPlace(locked.printedName(), shortage);
        }
        offers.make(held, locked, by);
        return new OfferOutcome.Offered(locked.printedName());
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.programme.SegmentChanged;

/**
 * Has the places in a segment follow when it is made to admit others, in the same transaction: who may not attend any more frees
 * the place for those in line, and who may now takes one or stands in line.
 */
@Singleton
class FollowSegments {

    private final QuotaRepository quotas;
    private final RegistrationRepository registrations;
    private final Places places;
    private final WaitingLine line;

    FollowSegments(QuotaRepository quotas, RegistrationRepository registrations, Places places, WaitingLine line) {
        this.quotas = quotas;
        this.registrations = registrations;
        this.places = places;
        this.line = line;
    }

    @EventListener
    void changed(SegmentChanged fact) {
        var held = places.hold(fact.meetingId());
        if (held.placesPlain() || !limited(fact)) {
            return;
        }
        for (var approved : registrations.approved(List.of(fact.meetingId()))) {
            var locked = registrations.lock(approved.id()).orElseThrow();
            places.followOrWait(held, locked, locked.status(), present -> present);
        }
        line.advance(held);
    }

    private boolean limited(SegmentChanged fact) {
        return quotas.of(fact.meetingId()).stream()
                .map(Quota::segmentId)
                .anyMatch(segmentId -> segmentId != null && segmentId == fact.segmentId());
    }
}

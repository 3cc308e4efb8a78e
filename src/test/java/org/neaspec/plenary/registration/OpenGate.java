package org.neaspec.plenary.registration;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingPlaces;

/** The gate without its guard: looks instead of holding, and counts whatever the count is. It shows that the harness can fail. */
@Singleton
@Replaces(Gate.class)
@Requires(property = "plenary.test.unguarded")
class OpenGate extends Gate {

    private final MeetingPlaces places;
    private final JournalRepository unguarded;

    OpenGate(MeetingPlaces places, QuotaRepository quotas, JournalRepository unguarded) {
        super(places, quotas);
        this.places = places;
        this.unguarded = unguarded;
    }

    @Override
    HeldPlaces hold(long meetingId) {
        HeldPlaces seen = places.look(meetingId);
        // Others look meanwhile, as they do on a machine with more processors than this one may have.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        return seen;
    }

    @Override
    boolean take(List<Long> quotaIds) {
        unguarded.takeAnyway(quotaIds);
        return true;
    }
}

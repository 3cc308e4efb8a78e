package org.neaspec.plenary.registration;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
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
        return places.look(meetingId);
    }

    @Override
    boolean take(List<Long> quotaIds) {
        unguarded.takeAnyway(quotaIds);
        return true;
    }
}

package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingPlaces;

/** What keeps two people from the same place: the meeting is held before anything is read, and every count is conditional. */
@Singleton
class Gate {

    private final MeetingPlaces places;
    private final QuotaRepository quotas;

    Gate(MeetingPlaces places, QuotaRepository quotas) {
        this.places = places;
        this.quotas = quotas;
    }

    /** Holds the meeting until the transaction ends. It is the first row to be locked, always. */
    HeldPlaces hold(long meetingId) {
        return places.hold(meetingId);
    }

    /** Takes a place of each of these quotas; false when one has none, and then the transaction must not go on. */
    boolean take(List<Long> quotaIds) {
        return quotas.take(quotaIds) == quotaIds.size();
    }
}

package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingPlaces;

/** Seats people: a place of the meeting and one of every quota that counts them, all of it or nothing. Callers hold the meeting. */
@Singleton
class Seating {

    private final Gate gate;
    private final MeetingPlaces places;
    private final QuotaRepository quotas;
    private final OccasionWaitRepository waits;

    Seating(Gate gate, MeetingPlaces places, QuotaRepository quotas, OccasionWaitRepository waits) {
        this.gate = gate;
        this.places = places;
        this.quotas = quotas;
        this.waits = waits;
    }

    /** The quotas of a meeting; without a query where there are none. */
    List<Quota> quotas(HeldPlaces held) {
        return held.placesPlain() ? List.of() : quotas.of(held.meetingId());
    }

    /** Where somebody who has no place yet finds none. */
    static Shortage shortage(HeldPlaces held, List<Quota> quotas, Demand demand) {
        return new Shortage(
                !held.hasRoom(),
                quotas.stream()
                        .filter(quota -> quota.counts(demand) && !quota.hasRoom())
                        .toList());
    }

    /** Gives somebody who has none a place of the meeting and of every quota that counts him or her. */
    Shortage seat(HeldPlaces held, List<Quota> quotas, long registrationId, Demand demand) {
        var shortage = shortage(held, quotas, demand);
        if (shortage.none()) {
            takeMeeting(held);
            take(registrationId, ids(quotas, demand));
        }
        return shortage;
    }

    /** The same before the registration is written: only the counts; {@link #sit} follows. */
    void count(HeldPlaces held, List<Quota> quotas, Demand demand) {
        takeMeeting(held);
        var ids = ids(quotas, demand);
        if (!ids.isEmpty() && !gate.take(ids)) {
            throw new IllegalStateException("a place was lost while the meeting was held");
        }
    }

    void sit(List<Quota> quotas, long registrationId, Demand demand) {
        var ids = ids(quotas, demand);
        if (!ids.isEmpty()) {
            quotas().sit(registrationId, ids);
        }
    }

    /** Moves somebody who has a place to the quotas that count him or her now; nothing moves where one of them is full. */
    Shortage move(List<Quota> all, long registrationId, Demand demand) {
        if (all.isEmpty()) {
            return Shortage.NONE;
        }
        var has = quotas.seats(registrationId);
        var wants = ids(all, demand);
        var more = new ArrayList<>(wants);
        more.removeAll(has);
        var full = all.stream()
                .filter(quota -> more.contains(quota.id()) && !quota.hasRoom())
                .toList();
        if (!full.isEmpty()) {
            return new Shortage(false, full);
        }
        var less = new ArrayList<>(has);
        less.removeAll(wants);
        release(registrationId, less);
        take(registrationId, more);
        return Shortage.NONE;
    }

    /** Gives back all places of somebody who has some, chosen sessions and places in line too: others may want them. */
    void leave(HeldPlaces held, long registrationId) {
        places.release(held.meetingId());
        if (!held.placesPlain()) {
            release(registrationId, quotas.seats(registrationId));
            quotas.unchooseAll(registrationId);
            waits.removeAll(registrationId);
        }
    }

    /** Gives back the places of chosen sessions, the choices, and the places in line for others. */
    void leaveSessions(List<Quota> all, long registrationId, Set<Long> items) {
        var has = quotas.seats(registrationId);
        release(
                registrationId,
                all.stream()
                        .filter(quota -> quota.itemId() != null && items.contains(quota.itemId()))
                        .map(Quota::id)
                        .filter(has::contains)
                        .toList());
        quotas.unchoose(registrationId, List.copyOf(items));
        waits.removeSessions(registrationId, List.copyOf(items));
    }

    /**
     * Leaves all places of one person to another, who has none, and those in line for sessions. To segments everybody is admitted
     * by him- or herself.
     */
    void handOver(HeldPlaces held, long from, long to) {
        if (!held.placesPlain()) {
            quotas.handOver(from, to);
            quotas.unchooseAll(to);
            quotas.handChoicesOver(from, to);
            waits.removeAll(to);
            waits.removeSegments(from);
            waits.handOver(from, to);
        }
    }

    private void takeMeeting(HeldPlaces held) {
        if (!places.take(held.meetingId())) {
            throw new IllegalStateException("a place was lost while the meeting was held");
        }
    }

    private void take(long registrationId, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (!gate.take(ids)) {
            throw new IllegalStateException("a place was lost while the meeting was held");
        }
        quotas.sit(registrationId, ids);
    }

    private void release(long registrationId, List<Long> ids) {
        if (!ids.isEmpty()) {
            quotas.rise(registrationId, ids);
            quotas.release(ids);
        }
    }

    private static List<Long> ids(List<Quota> quotas, Demand demand) {
        return quotas.stream()
                .filter(quota -> quota.counts(demand))
                .map(Quota::id)
                .toList();
    }

    private QuotaRepository quotas() {
        return quotas;
    }
}

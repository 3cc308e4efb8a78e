package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.neaspec.plenary.access.Ruling;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;
import org.neaspec.plenary.registration.WaitingPerson.Aside;

/** The places of one person follow the state of the registration: taken, moved or given back in the transaction of the act. */
@Singleton
class Places {

    private final Gate gate;
    private final Seating seating;
    private final Demands demands;
    private final WaitingLine line;
    private final OccasionLines occasions;
    private final OccasionWaitRepository waits;

    Places(
            Gate gate,
            Seating seating,
            Demands demands,
            WaitingLine line,
            OccasionLines occasions,
            OccasionWaitRepository waits) {
        this.gate = gate;
        this.seating = seating;
        this.demands = demands;
        this.line = line;
        this.occasions = occasions;
        this.waits = waits;
    }

    /** Holds the meeting: to be called before anything about a registration is locked. */
    HeldPlaces hold(long meetingId) {
        return gate.hold(meetingId);
    }

    /** Has the places follow before the new state is written; nothing moves where something is short. */
    Shortage follow(HeldPlaces held, Locked before, RegistrationStatus after, UnaryOperator<List<Ruling>> rulings) {
        return follow(held, before, before.person(), after, rulings);
    }

    /**
     * The same for somebody whom a decision or a designation admits to segments: where one is full and there is a waiting list, he
     * or she is admitted to everything else and stands in line there.
     */
    Shortage followOrWait(
            HeldPlaces held, Locked before, RegistrationStatus after, UnaryOperator<List<Ruling>> rulings) {
        var shortage = follow(held, before, after, rulings);
        if (shortage.none()
                || !held.waitingList()
                || shortage.meeting()
                || shortage.quotas().stream().anyMatch(quota -> quota.segmentId() == null)) {
            return shortage;
        }
        shortage.quotas().stream()
                .map(Quota::segmentId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(segmentId -> occasions.joinSegment(held, before.id(), segmentId, after));
        return follow(held, before, after, rulings);
    }

    /**
     * The same for somebody who becomes somebody else.
     *
     * @param person as he or she will be
     */
    Shortage follow(
            HeldPlaces held,
            Locked before,
            Demands.Person person,
            RegistrationStatus after,
            UnaryOperator<List<Ruling>> rulings) {
        if (before.status() == RegistrationStatus.APPROVED && after != RegistrationStatus.APPROVED) {
            waits.endOffersOfSegments(before.id());
        }
        var offered = before.seated() && before.status() == RegistrationStatus.WAITING;
        var keepsOffer = offered && after == RegistrationStatus.WAITING;
        if (after.holdsPlace() || keepsOffer) {
            var quotas = seating.quotas(held);
            var demand = demands.of(person, after, quotas, rulings);
            return before.seated()
                    ? seating.move(quotas, before.id(), demand)
                    : seating.seat(held, quotas, before.id(), demand);
        }
        if (before.seated()) {
            seating.leave(held, before.id());
        }
        return Shortage.NONE;
    }

    /** Puts somebody who found no place at the end of the line; to be called when the state is written. */
    void wait(HeldPlaces held, long registrationId) {
        line.join(held, registrationId, null);
    }

    /** Has somebody else sit where one person sat; who sits already leaves that place to those who wait. */
    void handOver(HeldPlaces held, Locked from, Locked to) {
        if (!from.seated()) {
            return;
        }
        if (to.seated()) {
            seating.leave(held, from.id());
        } else {
            seating.handOver(held, from.id(), to.id());
        }
        line.left(held, from);
    }

    /** To be called when the new state is written: somebody put on the list is put aside, and others move up. */
    void settled(HeldPlaces held, Locked before, RegistrationStatus after) {
        if (after == RegistrationStatus.WAITING && before.status() != RegistrationStatus.WAITING) {
            line.join(held, before.id(), Aside.ORGANISER);
        }
        moveUp(held, before, after);
    }

    /** The same when a decision was taken back: whoever is on the list again stands where he or she stood. */
    void undone(HeldPlaces held, Locked before, RegistrationStatus after) {
        if (after == RegistrationStatus.WAITING && before.status() != RegistrationStatus.WAITING) {
            line.back(held);
        }
        moveUp(held, before, after);
    }

    private void moveUp(HeldPlaces held, Locked before, RegistrationStatus after) {
        if (before.status() == RegistrationStatus.WAITING && after != RegistrationStatus.WAITING) {
            line.left(held, before);
        } else {
            line.advance(held);
        }
    }
}

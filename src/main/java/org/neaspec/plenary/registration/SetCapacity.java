package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.programme.LimitedSessions;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.Portions;

/**
 * Sets how many places there are and for whom. Any number from 0 up is possible, also below what is taken: nobody loses a place
 * by it, and nobody gets one until enough have left. What becomes free goes to those in line in the same transaction.
 */
@Singleton
public class SetCapacity {

    private final Gate gate;
    private final MeetingPlaces places;
    private final QuotaRepository quotas;
    private final WaitingLine line;
    private final OccasionLines occasions;
    private final OccasionWaitRepository waits;
    private final Registrations registrations;
    private final Meetings meetings;
    private final Programmes programmes;
    private final LimitedSessions sessions;
    private final AwaitedQuotas awaited;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    SetCapacity(
            Gate gate,
            MeetingPlaces places,
            QuotaRepository quotas,
            WaitingLine line,
            OccasionLines occasions,
            OccasionWaitRepository waits,
            Registrations registrations,
            Meetings meetings,
            Programmes programmes,
            LimitedSessions sessions,
            AwaitedQuotas awaited,
            AuditTrail audit,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.gate = gate;
        this.places = places;
        this.quotas = quotas;
        this.line = line;
        this.occasions = occasions;
        this.waits = waits;
        this.registrations = registrations;
        this.meetings = meetings;
        this.programmes = programmes;
        this.sessions = sessions;
        this.awaited = awaited;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Sets the places of the meeting as a whole.
     *
     * @param number null for as many as come
     */
    @Transactional
    public CapacityOutcome meeting(Organiser by, MeetingFacts meeting, @Nullable Integer number) {
        return change(by, meeting, "capacity.meetingSet", String.valueOf(number), () -> {
            places.set(meeting.id(), number);
            facts.publishEvent(new PlacesSet(meeting.id(), null, number));
            return CapacityOutcome.SAVED;
        });
    }

    /** Sets whether there is a waiting list, and how a free place finds those on it. */
    @Transactional
    public CapacityOutcome keepLine(
            Organiser by, MeetingFacts meeting, boolean waitingList, Promotion promotion, int offerHours) {
        var detail = (waitingList ? "kept, " : "not kept, ") + promotion + ", " + offerHours + " h";
        return change(by, meeting, "capacity.waitingListSet", detail, () -> {
            places.keepLine(meeting.id(), waitingList, promotion, offerHours);
            return CapacityOutcome.SAVED;
        });
    }

    /** Adds a quota; those it counts who have a place already use theirs, even where that makes it overfull. */
    @Transactional
    public CapacityOutcome add(Organiser by, MeetingFacts meeting, QuotaScope scope, int number) {
        var combination = Quota.combination(scope);
        return change(by, meeting, "capacity.quotaAdded", combination + ": " + number, () -> {
            if (quotas.of(meeting.id()).stream().anyMatch(quota -> quota.scope().equals(scope))) {
                return CapacityOutcome.THERE_ALREADY;
            }
            quotas.add(meeting.id(), scope, number, clock.instant());
            places.plain(meeting.id(), false);
            var added = quotas.of(meeting.id()).stream()
                    .filter(quota -> quota.scope().equals(scope))
                    .findFirst()
                    .orElseThrow();
            seatThoseThere(meeting, added);
            limit(meeting, added);
            facts.publishEvent(new PlacesSet(meeting.id(), added.id(), number));
            return CapacityOutcome.SAVED;
        });
    }

    /** Sets the places of a quota. */
    @Transactional
    public CapacityOutcome change(Organiser by, MeetingFacts meeting, long quotaId, int number) {
        return change(by, meeting, "capacity.quotaSet", quotaId + ": " + number, () -> {
            if (quotas.set(quotaId, meeting.id(), number) == 0) {
                return CapacityOutcome.UNKNOWN;
            }
            facts.publishEvent(new PlacesSet(meeting.id(), quotaId, number));
            return CapacityOutcome.SAVED;
        });
    }

    /** Removes a quota; nobody loses anything by it. A session without one is open again to all whom it admits. */
    @Transactional
    public CapacityOutcome remove(Organiser by, MeetingFacts meeting, long quotaId) {
        return change(by, meeting, "capacity.quotaRemoved", String.valueOf(quotaId), () -> {
            var removed = quotas.of(meeting.id()).stream()
                    .filter(quota -> quota.id() == quotaId)
                    .findFirst();
            if (removed.isEmpty()) {
                return CapacityOutcome.UNKNOWN;
            }
            quotas.remove(quotaId, meeting.id());
            limit(meeting, removed.get());
            open(meeting, removed.get());
            return CapacityOutcome.SAVED;
        });
    }

    /** Forgets places that a session of the draft would have had. */
    @Transactional
    public CapacityOutcome removeAwaited(Organiser by, MeetingFacts meeting, long id) {
        return change(
                by,
                meeting,
                "capacity.quotaRemoved",
                "awaited " + id,
                () -> awaited.remove(meeting.id(), id) ? CapacityOutcome.SAVED : CapacityOutcome.UNKNOWN);
    }

    /** Where nothing counts the places of a session or segment any more, nobody waits for one. */
    private void open(MeetingFacts meeting, Quota removed) {
        var left = quotas.of(meeting.id());
        var held = gate.hold(meeting.id());
        var segmentId = removed.segmentId();
        var itemId = removed.itemId();
        if (itemId != null && left.stream().noneMatch(quota -> itemId.equals(quota.itemId()))) {
            occasions.open(held, null, itemId);
        }
        if (segmentId != null && left.stream().noneMatch(quota -> segmentId.equals(quota.segmentId()))) {
            occasions.open(held, segmentId, null);
        }
    }

    /** Sessions with a quota are for those who chose them. */
    private void limit(MeetingFacts meeting, Quota changed) {
        if (changed.itemId() != null) {
            sessions.set(
                    meeting.id(),
                    quotas.of(meeting.id()).stream()
                            .map(Quota::itemId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
    }

    private CapacityOutcome change(
            Organiser by, MeetingFacts meeting, String act, String detail, Supplier<CapacityOutcome> change) {
        var held = gate.hold(meeting.id());
        var outcome = change.get();
        if (outcome == CapacityOutcome.SAVED) {
            audit.record(Actor.staff(by.accountId(), by.name()), act, meeting.code(), detail);
            line.advance(held.placesPlain() ? plainNow(meeting) : held);
        }
        return outcome;
    }

    private HeldPlaces plainNow(MeetingFacts meeting) {
        return gate.hold(meeting.id());
    }

    private void seatThoseThere(MeetingFacts meeting, Quota added) {
        var counted = quotas.counted(
                meeting.id(),
                added.category() == null ? null : added.category().name(),
                added.stateCode(),
                added.attendance() == null ? null : added.attendance().name());
        var ids = new HashSet<>(counted);
        if (added.segmentId() != null) {
            var inside = new HashSet<>(admitted(meeting, added.segmentId()));
            inside.addAll(waits.offeredFor(meeting.id(), OccasionWait.occasion(added.segmentId(), null)));
            ids.retainAll(inside);
        }
        if (added.itemId() != null) {
            var inside = new HashSet<>(quotas.choosers(added.itemId()));
            inside.addAll(waits.offeredFor(meeting.id(), OccasionWait.occasion(null, added.itemId())));
            ids.retainAll(inside);
        }
        if (!ids.isEmpty()) {
            Portions.of(ids).forEach(some -> quotas.sitAll(added.id(), some));
            quotas.recount(added.id());
        }
    }

    private List<Long> admitted(MeetingFacts meeting, long segmentId) {
        var again = meetings.byId(meeting.id()).orElseThrow();
        var segment = programmes.segments(meeting.id()).stream()
                .filter(one -> one.id() == segmentId)
                .findFirst();
        if (segment.isEmpty()) {
            return List.of();
        }
        var occasion = programmes.occasion(again, segment.get());
        return registrations.approved(meeting.id()).stream()
                .filter(person -> Admission.decide(Objects.requireNonNull(person.standing()), occasion)
                        .admitted())
                .map(person -> person.registrant().id())
                .toList();
    }
}

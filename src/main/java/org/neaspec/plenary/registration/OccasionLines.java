package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.programme.Programmes;

/**
 * The lines of people who have a place at a meeting and wait for one in a session or a segment, by the same setting as the waiting
 * list of the meeting. Whoever is eligible and finds everything free gets it or is offered it in the transaction in which it became
 * free; others are passed over and keep the place in line. Callers hold the meeting.
 */
@Singleton
class OccasionLines {

    private final Seating seating;
    private final Demands demands;
    private final OccasionWaitRepository waits;
    private final OccasionPlaces places;
    private final RegistrationRepository registrations;
    private final Standings standings;
    private final Meetings meetings;
    private final Programmes programmes;

    OccasionLines(
            Seating seating,
            Demands demands,
            OccasionWaitRepository waits,
            OccasionPlaces places,
            RegistrationRepository registrations,
            Standings standings,
            Meetings meetings,
            Programmes programmes) {
        this.seating = seating;
        this.demands = demands;
        this.waits = waits;
        this.places = places;
        this.registrations = registrations;
        this.standings = standings;
        this.meetings = meetings;
        this.programmes = programmes;
    }

    /** Puts somebody at the end of the line of a session. */
    void joinSession(HeldPlaces held, long registrationId, long itemId) {
        waits.join(registrationId, held.meetingId(), OccasionWait.occasion(null, itemId), null, itemId);
    }

    /** The same for a segment that would admit the person, and has no place left. */
    void joinSegment(HeldPlaces held, long registrationId, long segmentId, RegistrationStatus status) {
        var occasion = OccasionWait.occasion(segmentId, null);
        waits.join(registrationId, held.meetingId(), occasion, segmentId, null);
        waits.of(registrationId).stream()
                .filter(wait -> wait.occasion().equals(occasion))
                .forEach(wait -> places.tellWaits(wait, status));
    }

    /** Whether those who come now must stand behind others, although there may be a place. */
    boolean goesFirst(HeldPlaces held, long itemId) {
        return held.promotion() == Promotion.BY_HAND
                && waits.inLine(held.meetingId()).stream()
                        .anyMatch(wait -> Objects.equals(wait.itemId(), itemId) && wait.inLine());
    }

    /** Gives what is free to those in line. */
    void advance(HeldPlaces held) {
        var quotas = seating.quotas(held);
        if (!held.waitingList()
                || held.promotion() == Promotion.BY_HAND
                || held.stage().stopped()
                || quotas.stream().noneMatch(Quota::ofOccasion)) {
            return;
        }
        var chances = withRoom(quotas, waits.inLine(held.meetingId()));
        if (chances.isEmpty()) {
            return;
        }
        var eligible = eligible(held, chances);
        for (var wait : chances) {
            if (eligible.contains(wait.id())
                    && hasRoom(quotas, wait)
                    && give(held, quotas, wait, null).none()) {
                quotas = seating.quotas(held);
            }
        }
    }

    /** Gives or offers a place to one person, if there is one. */
    Shortage give(HeldPlaces held, List<Quota> quotas, OccasionWait wait, @Nullable Organiser by) {
        var locked = registrations.lock(wait.registrationId()).orElseThrow();
        var shortage = seating.move(quotas, locked.id(), demands.with(locked.person(), locked.status(), quotas, wait));
        if (shortage.none()) {
            places.take(held, wait, held.promotion() == Promotion.BY_OFFER, by);
        }
        return shortage;
    }

    /** Whether the person could attend, were there a place; false too for what has begun or is no more. */
    boolean eligible(HeldPlaces held, OccasionWait wait) {
        return !eligible(held, List.of(wait)).isEmpty();
    }

    /** Takes those out of the lines of segments who would not be admitted there any more. */
    void drop(HeldPlaces held, List<OccasionWait> all) {
        var ofSegments = all.stream().filter(wait -> wait.segmentId() != null).toList();
        if (!ofSegments.isEmpty()) {
            var eligible = eligible(held, ofSegments);
            ofSegments.stream().filter(wait -> !eligible.contains(wait.id())).forEach(wait -> {
                waits.remove(wait.id());
                if (wait.state() == OccasionWait.State.OFFERED) {
                    release(held, wait.registrationId());
                }
            });
        }
    }

    /** Gives back what was held for somebody and is not any more. */
    void release(HeldPlaces held, long registrationId) {
        var quotas = seating.quotas(held);
        var locked = registrations.lock(registrationId).orElseThrow();
        seating.move(quotas, locked.id(), demands.of(locked.person(), locked.status(), quotas));
    }

    /** Where no quota counts any more, nobody needs to wait: all are in. */
    void open(HeldPlaces held, @Nullable Long segmentId, @Nullable Long itemId) {
        var occasion = OccasionWait.occasion(segmentId, itemId);
        waits.at(held.meetingId()).stream()
                .filter(wait -> wait.occasion().equals(occasion))
                .forEach(wait -> {
                    waits.remove(wait.id());
                    if (wait.waits() && wait.present()) {
                        places.tellGiven(wait);
                    }
                });
    }

    private Set<Long> eligible(HeldPlaces held, List<OccasionWait> some) {
        var meeting = meetings.byId(held.meetingId()).orElseThrow();
        var standing = standings.of(
                some.stream().map(OccasionWait::registered).distinct().toList());
        var sessions = programmes.limited(meeting);
        var segments = programmes.segments(held.meetingId()).stream()
                .collect(Collectors.toMap(segment -> segment.id(), segment -> programmes.occasion(meeting, segment)));
        return some.stream()
                .filter(wait -> {
                    var person = Objects.requireNonNull(standing.get(wait.registrationId()));
                    Occasion occasion =
                            wait.itemId() == null ? segments.get(wait.segmentId()) : sessions.get(wait.itemId());
                    return occasion != null
                            && (wait.itemId() == null
                                    ? Admission.foresee(person.waitingFor(Set.of()), occasion)
                                            .admitted()
                                    : Admission.mayChoose(person, occasion));
                })
                .map(OccasionWait::id)
                .collect(Collectors.toSet());
    }

    private static List<OccasionWait> withRoom(List<Quota> quotas, List<OccasionWait> line) {
        return line.stream()
                .filter(wait -> wait.inLine() && hasRoom(quotas, wait))
                .toList();
    }

    /** Whether the quotas of this session or segment alone have a place; others are asked when it is given. */
    private static boolean hasRoom(List<Quota> quotas, OccasionWait wait) {
        return quotas.stream()
                .allMatch(quota -> !quota.ofOccasion() || quota.hasRoom() || !quota.counts(wait.demand()));
    }
}

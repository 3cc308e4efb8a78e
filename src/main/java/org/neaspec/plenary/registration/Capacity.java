package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.MeetingPlaces;

/** How many places there are at a meeting, who uses them and who waits for one: four queries for any number. */
@Singleton
public class Capacity {

    private final MeetingPlaces places;
    private final QuotaRepository quotas;
    private final WaitingRepository waiting;
    private final OccasionWaitRepository occasions;
    private final AwaitedQuotas awaited;

    Capacity(
            MeetingPlaces places,
            QuotaRepository quotas,
            WaitingRepository waiting,
            OccasionWaitRepository occasions,
            AwaitedQuotas awaited) {
        this.places = places;
        this.quotas = quotas;
        this.waiting = waiting;
        this.occasions = occasions;
        this.awaited = awaited;
    }

    /**
     * The places of a meeting.
     *
     * @param line everybody on the waiting list, the first in line first
     * @param occasions everybody who has a place and waits for one in a session or segment, or got it so, the first in line first
     */
    public record Overview(
            HeldPlaces meeting, List<Quota> quotas, List<WaitingPerson> line, List<OccasionWait> occasions) {

        public Overview {
            quotas = List.copyOf(quotas);
            line = List.copyOf(line);
            occasions = List.copyOf(occasions);
        }

        /** How many of those who wait a quota would count. */
        public long waitingFor(Quota quota) {
            return quota.ofOccasion()
                    ? occasions.stream()
                            .filter(wait -> wait.waits() && quota.counts(wait.demand()))
                            .count()
                    : line.stream()
                            .filter(person -> quota.counts(person.demand()))
                            .count();
        }
    }

    /**
     * Where somebody on the waiting list stands.
     *
     * @param rank from 1; null while the turn does not come by itself
     * @param offeredUntil until when an offered place is held; null while none is
     * @param lapsed whether an offer was let go by
     */
    public record Standing(@Nullable Long rank, @Nullable Instant offeredUntil, boolean lapsed) {}

    /** The places of a meeting as they are at the moment. */
    public Overview of(long meetingId) {
        var meeting = places.look(meetingId);
        return new Overview(meeting, quotas.of(meetingId), waiting.line(meetingId), occasions.at(meetingId));
    }

    /** The places that sessions will have as soon as they are published. */
    public List<AwaitedQuota> awaited(long meetingId) {
        return awaited.of(meetingId);
    }

    /** Where somebody stands who is on the waiting list now; the caller knows that. */
    public Optional<Standing> standing(long registrationId) {
        return waiting.place(registrationId).map(place -> {
            var offered = place.offerStands() ? place.offeredUntil() : null;
            var inLine = place.aside() == null && place.offeredUntil() == null;
            return new Standing(
                    inLine ? waiting.ahead(registrationId) + 1 : null,
                    offered,
                    WaitingPerson.Aside.LAPSED.name().equals(place.aside())
                            || (place.offeredUntil() != null && offered == null));
        });
    }

    /**
     * Where somebody stands who waits for a session or segment.
     *
     * @param rank from 1; null while the turn does not come by itself
     */
    public record Awaited(OccasionWait where, @Nullable Long rank) {}

    /** For which sessions and segments somebody waits, those included whose line he or she left; the first joined first. */
    public List<Awaited> awaitedBy(long registrationId) {
        return occasions.of(registrationId).stream()
                .filter(wait -> wait.state() != OccasionWait.State.TAKEN)
                .map(wait -> new Awaited(wait, wait.inLine() ? occasions.ahead(wait.id()) + 1 : null))
                .toList();
    }

    /** Whether any place in a session or segment is held for somebody now. */
    public boolean offersOccasion(long registrationId) {
        return !occasions.offeredTo(registrationId).isEmpty();
    }
}

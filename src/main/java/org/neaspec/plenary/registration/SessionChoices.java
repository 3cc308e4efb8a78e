package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;

/** The sessions among which a person may choose: those with limited places that he or she may attend. */
@Singleton
public class SessionChoices {

    private final Programmes programmes;
    private final QuotaRepository quotas;
    private final OccasionWaitRepository waits;
    private final MeetingPlaces places;
    private final Clock clock;

    SessionChoices(
            Programmes programmes,
            QuotaRepository quotas,
            OccasionWaitRepository waits,
            MeetingPlaces places,
            Clock clock) {
        this.programmes = programmes;
        this.quotas = quotas;
        this.waits = waits;
        this.places = places;
        this.clock = clock;
    }

    /** In the order of the programme; none for somebody without a place at the meeting. */
    public List<SessionChoice> of(MeetingFacts meeting, RegistrationDetail detail) {
        return of(meeting, detail, programmes.of(meeting, detail.participant()));
    }

    /**
     * The same for a caller who has read the programme.
     *
     * @param programme as this person sees it
     */
    public List<SessionChoice> of(MeetingFacts meeting, RegistrationDetail detail, ProgrammeView programme) {
        if (!detail.status().holdsPlace()) {
            return List.of();
        }
        var standing = detail.standing();
        var choosable = programme.items().stream()
                .filter(item -> !item.cancelled() && Admission.mayChoose(standing, item.occasion()))
                .toList();
        return choosable.isEmpty() ? List.of() : inFull(meeting, detail, choosable, quotas.of(meeting.id()));
    }

    private List<SessionChoice> inFull(
            MeetingFacts meeting, RegistrationDetail detail, List<ItemView> choosable, List<Quota> all) {
        var standing = detail.standing();
        Map<Long, OccasionWait> waiting = waits.of(detail.id()).stream()
                .filter(wait -> wait.itemId() != null)
                .collect(Collectors.toMap(wait -> Objects.requireNonNull(wait.itemId()), Function.identity()));
        boolean line = places.look(meeting.id()).waitingList();
        return choosable.stream()
                .map(item -> {
                    long id = Objects.requireNonNull(item.occasion().itemId());
                    return new SessionChoice(
                            item,
                            id,
                            standing.chose(item.occasion()),
                            left(detail, id, all),
                            waiting.get(id),
                            line,
                            begun(meeting, item));
                })
                .toList();
    }

    private static @Nullable Integer left(RegistrationDetail detail, long itemId, List<Quota> all) {
        var answers = detail.answers();
        var segments = new HashSet<Long>();
        all.stream().map(Quota::segmentId).flatMap(Stream::ofNullable).forEach(segments::add);
        var demand = new Demand(answers.category(), answers.country(), answers.attendance(), segments, Set.of(itemId));
        return all.stream()
                .filter(quota -> quota.itemId() != null && quota.counts(demand))
                .map(quota -> Math.max(0, quota.places() - quota.taken()))
                .min(Integer::compare)
                .orElse(null);
    }

    private boolean begun(MeetingFacts meeting, ItemView item) {
        return item.day() != null
                && item.start() != null
                && !LocalDateTime.of(item.day(), item.start())
                        .atZone(meeting.zoneOrUtc())
                        .toInstant()
                        .isAfter(clock.instant());
    }
}

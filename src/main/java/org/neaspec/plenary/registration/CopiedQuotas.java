package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * The next edition has the quotas of the one before, all places of them free. Those of sessions stay behind: its rows are a draft,
 * and nobody can choose one yet.
 */
@Singleton
class CopiedQuotas {

    private final QuotaRepository quotas;
    private final Programmes programmes;
    private final MeetingPlaces places;
    private final Clock clock;

    CopiedQuotas(QuotaRepository quotas, Programmes programmes, MeetingPlaces places, Clock clock) {
        this.quotas = quotas;
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    @EventListener
    void copied(MeetingCopied fact) {
        List<Quota> earlier = quotas.of(fact.earlierId()).stream()
                .filter(quota -> quota.itemId() == null)
                .toList();
        if (earlier.isEmpty()) {
            return;
        }
        var segments = segments(fact);
        for (Quota quota : earlier) {
            Long segment = quota.segmentId() == null ? null : segments.get(quota.segmentId());
            if (quota.segmentId() == null || segment != null) {
                add(
                        fact.meetingId(),
                        new QuotaScope(segment, null, quota.category(), quota.stateCode(), quota.attendance()),
                        quota.places());
            }
        }
        places.plain(fact.meetingId(), false);
    }

    /** The segments of the next edition by those of the same code before. */
    private Map<Long, Long> segments(MeetingCopied fact) {
        Map<String, Long> later = programmes.segments(fact.meetingId()).stream()
                .collect(Collectors.toMap(SegmentFacts::code, SegmentFacts::id));
        return programmes.segments(fact.earlierId()).stream()
                .filter(segment -> later.containsKey(segment.code()))
                .collect(Collectors.toMap(SegmentFacts::id, segment -> later.get(segment.code())));
    }

    private void add(long meetingId, QuotaScope scope, int number) {
        quotas.add(
                meetingId,
                Quota.combination(scope),
                scope.segmentId(),
                scope.itemId(),
                scope.category(),
                scope.stateCode(),
                scope.attendance(),
                number,
                clock.instant());
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.programme.LimitedSessions;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishedSession;
import org.neaspec.plenary.programme.SegmentFacts;

/**
 * The next edition has the quotas of the one before, all places of them free. Its rows are a draft: places of sessions wait for
 * their publication.
 */
@Singleton
class CopiedQuotas {

    private final QuotaRepository quotas;
    private final AwaitedQuotas awaited;
    private final LimitedSessions sessions;
    private final Programmes programmes;
    private final MeetingPlaces places;
    private final Clock clock;

    CopiedQuotas(
            QuotaRepository quotas,
            AwaitedQuotas awaited,
            LimitedSessions sessions,
            Programmes programmes,
            MeetingPlaces places,
            Clock clock) {
        this.quotas = quotas;
        this.awaited = awaited;
        this.sessions = sessions;
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    @EventListener
    void copied(MeetingCopied fact) {
        var earlier = quotas.of(fact.earlierId());
        var promised = awaited.of(fact.earlierId());
        if (earlier.isEmpty() && promised.isEmpty()) {
            return;
        }
        var segments = segments(fact);
        for (Quota quota : earlier) {
            Long segment = quota.segmentId() == null ? null : segments.get(quota.segmentId());
            if (quota.itemId() == null && (quota.segmentId() == null || segment != null)) {
                quotas.add(
                        fact.meetingId(),
                        new QuotaScope(segment, null, quota.category(), quota.stateCode(), quota.attendance()),
                        quota.places(),
                        clock.instant());
                places.plain(fact.meetingId(), false);
            }
        }
        Map<Long, PublishedSession> published = sessions.of(fact.earlierId()).stream()
                .collect(Collectors.toMap(PublishedSession::id, Function.identity()));
        Stream.concat(earlier.stream().flatMap(quota -> ofSession(quota, published)), promised.stream())
                .filter(quota -> quota.segmentId() == null || segments.containsKey(quota.segmentId()))
                .forEach(quota -> promise(fact, quota, segments));
    }

    private static Stream<AwaitedQuota> ofSession(Quota quota, Map<Long, PublishedSession> published) {
        var session = quota.itemId() == null ? null : published.get(quota.itemId());
        return session == null
                ? Stream.empty()
                : Stream.of(new AwaitedQuota(
                        0,
                        session.publicId(),
                        session.title(),
                        quota.segmentId(),
                        quota.category(),
                        quota.stateCode(),
                        quota.attendance(),
                        quota.places()));
    }

    /** A row that did not come along leaves its places behind. */
    private void promise(MeetingCopied fact, AwaitedQuota quota, Map<Long, Long> segments) {
        var row = fact.rows().get(quota.rowId());
        if (row != null) {
            awaited.add(
                    fact.meetingId(),
                    new AwaitedQuota(
                            0,
                            row,
                            quota.title(),
                            later(quota.segmentId(), segments),
                            quota.category(),
                            quota.stateCode(),
                            quota.attendance(),
                            quota.places()));
        }
    }

    private static @Nullable Long later(@Nullable Long segment, Map<Long, Long> segments) {
        return segment == null ? null : segments.get(segment);
    }

    /** The segments of the next edition by those of the same code before. */
    private Map<Long, Long> segments(MeetingCopied fact) {
        Map<String, Long> later = programmes.segments(fact.meetingId()).stream()
                .collect(Collectors.toMap(SegmentFacts::code, SegmentFacts::id));
        return programmes.segments(fact.earlierId()).stream()
                .filter(segment -> later.containsKey(segment.code()))
                .collect(Collectors.toMap(SegmentFacts::id, segment -> later.get(segment.code())));
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.meeting.MeetingPlaces;
import org.neaspec.plenary.programme.LimitedSessions;
import org.neaspec.plenary.programme.ProgrammePublished;
import org.neaspec.plenary.programme.PublishedSession;

/** The places that sessions of a draft will have, kept under the rows' own ids until they are published. */
@Singleton
class AwaitedQuotas {

    private final AwaitedQuotaRepository awaited;
    private final QuotaRepository quotas;
    private final LimitedSessions sessions;
    private final MeetingPlaces places;
    private final Clock clock;

    AwaitedQuotas(
            AwaitedQuotaRepository awaited,
            QuotaRepository quotas,
            LimitedSessions sessions,
            MeetingPlaces places,
            Clock clock) {
        this.awaited = awaited;
        this.quotas = quotas;
        this.sessions = sessions;
        this.places = places;
        this.clock = clock;
    }

    List<AwaitedQuota> of(long meetingId) {
        return awaited.of(meetingId);
    }

    void add(long meetingId, AwaitedQuota quota) {
        awaited.add(
                meetingId,
                quota.rowId(),
                quota.title(),
                quota.segmentId(),
                quota.category(),
                quota.stateCode(),
                quota.attendance(),
                quota.places());
    }

    boolean remove(long meetingId, long id) {
        return awaited.remove(id, meetingId) == 1;
    }

    /** Rows that are published now have ids that places can hang on. The publication holds the meeting. */
    @EventListener
    void published(ProgrammePublished fact) {
        var waiting = awaited.of(fact.meetingId());
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Long> ids = sessions.of(fact.meetingId()).stream()
                .collect(Collectors.toMap(PublishedSession::publicId, PublishedSession::id));
        var there = quotas.of(fact.meetingId());
        var scopes = there.stream().map(Quota::scope).collect(Collectors.toCollection(HashSet::new));
        waiting.stream().filter(quota -> ids.containsKey(quota.rowId())).forEach(quota -> {
            var scope = new QuotaScope(
                    quota.segmentId(), ids.get(quota.rowId()), quota.category(), quota.stateCode(), quota.attendance());
            if (scopes.add(scope)) {
                quotas.add(fact.meetingId(), scope, quota.places(), clock.instant());
            }
            awaited.remove(quota.id(), fact.meetingId());
        });
        var limited = scopes.stream()
                .map(QuotaScope::itemId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        if (!limited.isEmpty()) {
            sessions.set(fact.meetingId(), limited);
            places.plain(fact.meetingId(), false);
        }
    }
}

package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Delegations that are invited, whose focal points have the link, and in which nobody is. */
@Singleton
public class AwaitedDelegations {

    private final Delegations delegations;
    private final FocalPointRepository points;
    private final FocalLinks links;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    AwaitedDelegations(
            Delegations delegations,
            FocalPointRepository points,
            FocalLinks links,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.delegations = delegations;
        this.points = points;
        this.links = links;
        this.facts = facts;
        this.clock = clock;
    }

    /** One of them, with a focal point of it. */
    public record Awaited(Delegation delegation, FocalPoint point) {}

    /** Each focal point who has named nobody, in the order of protocol. */
    public List<Awaited> of(long meetingId) {
        var members = delegations.membersAt(meetingId);
        var all = delegations.focalPoints(meetingId);
        return delegations.all(meetingId).stream()
                .filter(one -> one.invited() && one.id() != null)
                .filter(one ->
                        members.getOrDefault(one.rowId(), List.of()).stream().noneMatch(Member::present))
                .flatMap(one -> all.getOrDefault(one.rowId(), List.of()).stream()
                        .filter(point -> point.writtenAt() != null)
                        .map(point -> new Awaited(one, point)))
                .toList();
    }

    /** These focal points of a meeting as they are now, each with a link that works; those removed since are left out. */
    @Transactional
    public List<Letter> letters(long meetingId, List<Long> focalPointIds) {
        return delegations.focalPoints(meetingId).values().stream()
                .flatMap(List::stream)
                .filter(point -> focalPointIds.contains(point.id()))
                .map(point -> new Letter(
                        point, delegations.byId(point.delegationId()).orElseThrow(), links.current(point.id())))
                .toList();
    }

    /**
     * What a letter to a focal point needs.
     *
     * @param token the secret part of the link
     */
    public record Letter(FocalPoint point, Delegation delegation, String token) {

        /** Without the token, which belongs in no log. */
        @Override
        public String toString() {
            return "Letter[" + point.name() + "]";
        }
    }

    /** Reminds them, each at every recorded address; answers how many. */
    @Transactional
    public int remind(MeetingFacts meeting) {
        var terms = delegations.terms(meeting.id());
        var awaited = of(meeting.id());
        for (var one : awaited) {
            var point = one.point();
            var token = links.current(point.id());
            points.written(point.id(), clock.instant());
            point.addresses()
                    .forEach(address -> facts.publishEvent(new FocalPointWrittenTo(
                            meeting, one.delegation(), terms, point.name(), address, token, true)));
        }
        return awaited.size();
    }
}

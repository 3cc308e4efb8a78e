package org.neaspec.plenary.delegation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.DelegationNews.Item;
import org.neaspec.plenary.delegation.DelegationNews.What;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells focal points what became of people of their delegations: once things have settled, everybody in one mail, and of no other
 * delegation.
 */
@Singleton
class TellFocalPoints {

    /** How long after the first thing the mail goes out. */
    static final Duration SETTLING = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(TellFocalPoints.class);

    private final NewsRepository news;
    private final Round round;
    private final Transactions transactions;
    private final Troubles troubles;
    private final Clock clock;

    TellFocalPoints(NewsRepository news, Round round, Transactions transactions, Troubles troubles, Clock clock) {
        this.troubles = troubles;
        this.news = news;
        this.round = round;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "2m")
    void look() {
        look(clock.instant().minus(SETTLING));
    }

    /** Writes about everything that began at this moment or before. */
    void look(Instant moment) {
        for (long delegationId : news.settled(moment)) {
            try {
                transactions.retrying(() -> round.tell(delegationId));
                troubles.over(TroubleKind.DELEGATION_NEWS, Long.toString(delegationId));
            } catch (RuntimeException e) {
                LOG.warn("Focal points of delegation {} are told a little later: {}", delegationId, e.toString());
                if (!Transactions.passes(e)) {
                    troubles.stands(
                            TroubleKind.DELEGATION_NEWS,
                            Long.toString(delegationId),
                            news.meetingOf(delegationId),
                            e.getClass().getSimpleName());
                }
            }
        }
    }

    /** One delegation, in a transaction of its own. */
    @Singleton
    static class Round {

        private final NewsRepository news;
        private final Delegations delegations;
        private final DelegationRepository rows;
        private final Meetings meetings;
        private final FocalLinks links;
        private final ApplicationEventPublisher<Object> facts;

        Round(
                NewsRepository news,
                Delegations delegations,
                DelegationRepository rows,
                Meetings meetings,
                FocalLinks links,
                ApplicationEventPublisher<Object> facts) {
            this.news = news;
            this.delegations = delegations;
            this.rows = rows;
            this.meetings = meetings;
            this.links = links;
            this.facts = facts;
        }

        @Transactional
        public boolean tell(long delegationId) {
            rows.hold(delegationId);
            var lines = news.of(delegationId);
            if (lines.isEmpty()) {
                return false;
            }
            news.told(
                    delegationId,
                    lines.stream().map(NewsRepository.Line::registrationId).toList());
            var items = lines.stream().flatMap(line -> item(line).stream()).toList();
            if (!items.isEmpty()) {
                write(delegations.byId(delegationId).orElseThrow(), items);
            }
            return true;
        }

        private void write(Delegation delegation, List<Item> items) {
            var meeting = meetings.byId(delegation.meetingId()).orElseThrow();
            delegations.focalPoints(meeting.id()).getOrDefault(delegation.rowId(), List.of()).stream()
                    .filter(point -> point.writtenAt() != null)
                    .forEach(point -> point.addresses()
                            .forEach(address -> facts.publishEvent(new DelegationNews(
                                    meeting, delegation, point.name(), address, links.current(point.id()), items))));
        }

        /** What holds now; of those who are not in the delegation, no more than that they await a word. */
        private static Optional<Item> item(NewsRepository.Line line) {
            boolean member = line.member() > 0;
            var what = switch (line.status()) {
                case AWAITING_ENDORSEMENT ->
                    !member && line.endorsement() == Endorsement.Answer.AWAITED ? What.AWAITS : null;
                case APPROVED -> member ? What.APPROVED : null;
                case WITHDRAWN -> member ? (line.byStaff() ? What.TAKEN_OUT : What.WITHDREW) : null;
                case DECLINED -> member ? What.DECLINED : null;
                case CANCELLED -> member ? What.CANCELLED : null;
                case INVITED, DRAFT -> member && line.byStaff() ? What.NAMED : null;
                case REPLACED -> line.byStaff() ? What.REPLACED : null;
                case UNDER_REVIEW, RETURNED, WAITING -> null;
            };
            return Optional.ofNullable(what).map(known -> new Item(known, line.name()));
        }
    }
}

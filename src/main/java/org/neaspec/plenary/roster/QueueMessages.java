package org.neaspec.plenary.roster;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.AwaitedDelegations;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the mails of messages to many queued, a hundred at a time, on whichever node comes first, and never many more than can leave
 * within a minute or so: what is not queued yet can still be paused or taken back.
 */
@Singleton
class QueueMessages {

    private static final Logger LOG = LoggerFactory.getLogger(QueueMessages.class);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final MessageRepository messages;
    private final Portion portion;
    private final Transactions transactions;
    private final Troubles troubles;
    private final Clock clock;
    /** Messages that failed the last time, so that the log says it once. */
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    QueueMessages(
            MessageRepository messages, Portion portion, Transactions transactions, Troubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
        this.messages = messages;
        this.portion = portion;
        this.transactions = transactions;
    }

    @EventListener
    void stop(ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "1s")
    void look() {
        try {
            messages.due(clock.instant()).forEach(this::queue);
        } catch (RuntimeException e) {
            LOG.warn("Messages to many wait a little longer: {}", e.toString());
        }
    }

    /** One that fails waits a quarter of an hour, and holds up no other. */
    private void queue(MessageRow message) {
        long id = Objects.requireNonNull(message.id());
        try {
            boolean more = true;
            while (more && !stopping) {
                more = transactions.retrying(() -> portion.queue(message));
            }
            failing.remove(id);
            troubles.over(TroubleKind.MESSAGE, message.publicId());
        } catch (RuntimeException e) {
            if (Transactions.passes(e)) {
                throw e;
            }
            if (failing.add(id)) {
                LOG.warn("Message {} of meeting {} cannot be queued", id, message.meetingId(), e);
            }
            troubles.stands(
                    TroubleKind.MESSAGE,
                    message.publicId(),
                    message.meetingId(),
                    e.getClass().getSimpleName());
            messages.nextPortion(id, clock.instant().plus(AFTER_FAILURE));
        }
    }

    /** One portion: the mails and the word that they are queued are written together. */
    @Singleton
    static class Portion {

        private static final int SIZE = 100;
        private static final int MOST_WAITING = 200;
        private static final Duration MINUTE = Duration.ofMinutes(1);

        private final MessageRepository messages;
        private final MessageRecipientRepository recipients;
        private final MessagePointRepository points;
        private final AwaitedDelegations awaited;
        private final MessageMails mails;
        private final Meetings meetings;
        private final Roster roster;
        private final FillMessage fill;
        private final PersonalLinks links;
        private final Site site;
        private final ApplicationEventPublisher<Object> facts;
        private final Clock clock;

        Portion(
                MessageRepository messages,
                MessageRecipientRepository recipients,
                MessagePointRepository points,
                AwaitedDelegations awaited,
                MessageMails mails,
                Meetings meetings,
                Roster roster,
                FillMessage fill,
                PersonalLinks links,
                Site site,
                ApplicationEventPublisher<Object> facts,
                Clock clock) {
            this.clock = clock;
            this.messages = messages;
            this.recipients = recipients;
            this.points = points;
            this.awaited = awaited;
            this.mails = mails;
            this.meetings = meetings;
            this.roster = roster;
            this.fill = fill;
            this.links = links;
            this.site = site;
            this.facts = facts;
        }

        /** Whether there may be more at once. */
        @Transactional
        public boolean queue(MessageRow found) {
            long id = Objects.requireNonNull(found.id());
            var message = messages.lock(id).orElseThrow();
            var now = clock.instant();
            if (!message.pending()
                    || message.paused()
                    || (message.startsAt() != null && message.startsAt().isAfter(now))) {
                return false;
            }
            if (mails.leave() && mails.waiting(message.publicId()) + SIZE > MOST_WAITING) {
                return false;
            }
            var next = recipients.next(id, message.perMinute() == 0 ? SIZE : message.perMinute());
            if (next.isEmpty()) {
                return queueToPoints(message, id, now);
            }
            var meeting = meetings.byId(message.meetingId()).orElseThrow();
            var text = new MessageText(message.subject(), message.body());
            var lines = roster
                    .lines(next.stream()
                            .map(MessageRecipientRow::registrationId)
                            .toList())
                    .stream()
                    .filter(Roster::reachable)
                    .toList();
            Map<Long, String> tokens = text.asksLink()
                    ? links.current(lines.stream().map(RosterLine::id).toList(), LinkPurpose.MY)
                    : Map.of();
            facts.publishEvent(new MessageDue(
                    message.publicId(),
                    meeting,
                    lines.stream()
                            .map(line -> written(meeting, text, line, tokens.get(line.id())))
                            .toList()));
            recipients.done(
                    next.stream().map(row -> Objects.requireNonNull(row.id())).toList());
            return more(message, id, now);
        }

        private boolean more(MessageRow message, long id, Instant now) {
            if (message.perMinute() == 0) {
                return true;
            }
            messages.nextPortion(id, now.plus(MINUTE));
            return false;
        }

        private boolean queueToPoints(MessageRow message, long id, Instant now) {
            var next = points.next(id, message.perMinute() == 0 ? SIZE : message.perMinute());
            if (next.isEmpty()) {
                messages.end(id);
                return false;
            }
            var meeting = meetings.byId(message.meetingId()).orElseThrow();
            var text = new MessageText(message.subject(), message.body());
            var letters =
                    awaited
                            .letters(
                                    meeting.id(),
                                    next.stream()
                                            .map(MessagePointRow::focalPointId)
                                            .toList())
                            .stream()
                            .flatMap(letter -> {
                                var link = text.asksLink() ? site.link(DelegationPaths.page(letter.token())) : "";
                                var filled = fill.fill(text, meeting, letter.point(), letter.delegation(), link);
                                return letter.point().addresses().stream()
                                        .map(address -> new MessageDue.ToFocalPoint(
                                                letter.point().name(),
                                                address,
                                                letter.delegation().party().inText(),
                                                filled,
                                                link));
                            })
                            .toList();
            facts.publishEvent(new MessageDue(message.publicId(), meeting, List.of(), letters));
            points.done(
                    next.stream().map(row -> Objects.requireNonNull(row.id())).toList());
            return more(message, id, now);
        }

        private MessageDue.Written written(
                MeetingFacts meeting,
                MessageText text,
                RosterLine line,
                @org.jspecify.annotations.Nullable String token) {
            String link = token == null ? "" : site.link(RegistrationPaths.personal(token));
            var to = new Registrant(
                    line.id(),
                    line.reference(),
                    meeting.id(),
                    line.status(),
                    line.printedName(),
                    new EmailAddress(line.email() == null ? "" : line.email()));
            return new MessageDue.Written(to, fill.fill(text, meeting, line, link), link);
        }
    }
}

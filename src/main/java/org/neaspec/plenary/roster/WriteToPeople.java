package org.neaspec.plenary.roster;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.trouble.Trouble;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;

/** Writes to many people of a meeting: whom and what is settled at once, the mails are queued in the background. */
@Singleton
public class WriteToPeople {

    private final MessageRepository messages;
    private final MessageRecipientRepository recipients;
    private final MessagePointRepository points;
    private final MessageMails mails;
    private final RosterWords words;
    private final AuditTrail audit;
    private final Troubles troubles;
    private final ApplicationEventPublisher<MessageStopped> facts;
    private final Clock clock;

    WriteToPeople(
            MessageRepository messages,
            MessageRecipientRepository recipients,
            MessagePointRepository points,
            MessageMails mails,
            RosterWords words,
            AuditTrail audit,
            Troubles troubles,
            ApplicationEventPublisher<MessageStopped> facts,
            Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.points = points;
        this.mails = mails;
        this.words = words;
        this.audit = audit;
        this.troubles = troubles;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A message as it is remembered.
     *
     * @param pending how many mails are still to be queued
     * @param waiting how many are queued and have not left
     * @param trouble why they could not be queued the last time; null where nothing is in their way
     */
    public record Sent(
            String publicId,
            String by,
            Instant at,
            MessageText text,
            int recipients,
            long pending,
            long waiting,
            @Nullable Instant startsAt,
            int perMinute,
            boolean paused,
            @Nullable String cancelledBy,
            @Nullable Trouble trouble) {

        /** Whether mails are still to be written. */
        public boolean open() {
            return pending > 0 && cancelledBy == null;
        }

        /** Whether there is something that can be taken back. */
        public boolean stoppable() {
            return pending + waiting > 0 && cancelledBy == null;
        }
    }

    /**
     * When the mails go.
     *
     * @param hold how long nothing goes at first, so that a mistake can still be taken back
     * @param perMinute how many go in a minute; 0 for all at once
     */
    public record Pace(Duration hold, int perMinute) {

        public static final Pace AT_ONCE = new Pace(Duration.ZERO, 0);
    }

    /**
     * Writes, once: the same form sent again is the same message.
     *
     * @param requestKey the random key of the form
     * @param pace when the mails go
     * @param list the query of the list it is for; empty where people were chosen one by one
     * @return the id of the message
     */
    @Transactional
    public String write(
            MeetingFacts meeting,
            String requestKey,
            MessageText text,
            List<Long> registrations,
            String list,
            Pace pace,
            Organiser by) {
        return write(meeting, requestKey, text, registrations, List.of(), list, pace, by);
    }

    /** The same to focal points of delegations, as they were when somebody looked at the list. */
    @Transactional
    public String writeToFocalPoints(
            MeetingFacts meeting,
            String requestKey,
            MessageText text,
            List<Long> focalPoints,
            Pace pace,
            Organiser by) {
        return write(
                meeting, requestKey, text, List.of(), focalPoints, words.words("roster.message.focalPoints"), pace, by);
    }

    private String write(
            MeetingFacts meeting,
            String requestKey,
            MessageText text,
            List<Long> registrations,
            List<Long> focalPoints,
            String list,
            Pace pace,
            Organiser by) {
        var before = messages.byKey(requestKey);
        if (before.isPresent()) {
            return before.get().publicId();
        }
        int many = registrations.size() + focalPoints.size();
        var row = messages.save(new MessageRow(
                null,
                RandomIds.publicId(),
                meeting.id(),
                by.accountId(),
                by.name(),
                requestKey,
                text.subject(),
                text.body(),
                list,
                many,
                true,
                clock.instant(),
                pace.hold().isZero() ? null : clock.instant().plus(pace.hold()),
                pace.perMinute(),
                false,
                null));
        long id = Objects.requireNonNull(row.id());
        recipients.saveAll(registrations.stream()
                .map(registration -> new MessageRecipientRow(null, id, registration, true))
                .toList());
        if (!focalPoints.isEmpty()) {
            points.saveAll(focalPoints.stream()
                    .map(point -> new MessagePointRow(null, id, point, true))
                    .toList());
        }
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "roster.written",
                meeting.code(),
                words.words(
                        "roster.message.detail",
                        many,
                        text.subject(),
                        list.isEmpty() ? words.words("roster.message.chosen") : list));
        return row.publicId();
    }

    public Optional<Sent> find(MeetingFacts meeting, String publicId) {
        return messages.find(meeting.id(), publicId)
                .map(row -> new Sent(
                        row.publicId(),
                        row.accountName(),
                        row.createdAt(),
                        new MessageText(row.subject(), row.body()),
                        row.recipients(),
                        recipients.pending(Objects.requireNonNull(row.id())) + points.pending(row.id()),
                        mails.waiting(row.publicId()),
                        row.startsAt(),
                        row.perMinute(),
                        row.paused(),
                        row.cancelledBy(),
                        troubles.of(TroubleKind.MESSAGE, row.publicId()).orElse(null)));
    }

    /** What staff do with a message that is not written to all yet. */
    public enum Act {
        PAUSE,
        RESUME,
        CANCEL
    }

    /**
     * Does it; false when it came too late or is so already. What is queued already goes out after a pause, and after the end only
     * where a node is at it.
     */
    @Transactional
    public boolean act(MeetingFacts meeting, String publicId, Act act, Organiser by) {
        var row = messages.find(meeting.id(), publicId).orElseThrow();
        long id = Objects.requireNonNull(row.id());
        boolean pending = messages.lock(id).orElseThrow().pending();
        int done = switch (act) {
            case PAUSE -> messages.pause(id, true);
            case RESUME -> messages.pause(id, false);
            case CANCEL -> pending || mails.waiting(publicId) > 0 ? messages.cancel(id, by.name()) : 0;
        };
        if (done > 0 && act == Act.CANCEL) {
            facts.publishEvent(new MessageStopped(publicId));
        }
        if (done > 0) {
            audit.record(
                    Actor.staff(by.accountId(), by.name()), "roster.message." + act, meeting.code(), row.subject());
        }
        return done > 0;
    }
}

package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.RandomIds;

/** Writes to many people of a meeting: whom and what is settled at once, the mails are queued in the background. */
@Singleton
public class WriteToPeople {

    private final MessageRepository messages;
    private final MessageRecipientRepository recipients;
    private final RosterWords words;
    private final AuditTrail audit;
    private final Clock clock;

    WriteToPeople(
            MessageRepository messages,
            MessageRecipientRepository recipients,
            RosterWords words,
            AuditTrail audit,
            Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message as it is remembered.
     *
     * @param pending how many mails are still to be queued
     */
    public record Sent(
            String publicId, String by, java.time.Instant at, MessageText text, int recipients, long pending) {}

    /**
     * Writes, once: the same form sent again is the same message.
     *
     * @param requestKey the random key of the form
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
            Organiser by) {
        var before = messages.byKey(requestKey);
        if (before.isPresent()) {
            return before.get().publicId();
        }
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
                registrations.size(),
                true,
                clock.instant()));
        long id = Objects.requireNonNull(row.id());
        recipients.saveAll(registrations.stream()
                .map(registration -> new MessageRecipientRow(null, id, registration, true))
                .toList());
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "roster.written",
                meeting.code(),
                words.words(
                        "roster.message.detail",
                        registrations.size(),
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
                        row.id() == null ? 0 : recipients.pending(row.id())));
    }
}

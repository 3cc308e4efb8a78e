package org.neaspec.plenary.mail;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.Digests;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/**
 * Where mails are put inside the transaction of their cause: both are written, or neither. What is sent later are these very
 * bytes under this very Message-ID, however often it takes.
 */
@Singleton
class Outbox {

    /** To whom, and about what. */
    record Address(
            String name,
            EmailAddress email,
            @Nullable Long meetingId,
            @Nullable Long registrationId) {}

    private final OutboxRepository messages;
    private final NewMailRepository batch;
    private final Secrets secrets;
    private final Sender sender;
    private final ApplicationEventPublisher<MailQueued> facts;

    Outbox(
            OutboxRepository messages,
            NewMailRepository batch,
            Secrets secrets,
            Sender sender,
            ApplicationEventPublisher<MailQueued> facts) {
        this.messages = messages;
        this.batch = batch;
        this.secrets = secrets;
        this.sender = sender;
        this.facts = facts;
    }

    /**
     * Queues a mail; nothing is queued to somebody who has no address.
     *
     * @param cause what makes a second mail of this kind to this person another mail, such as the id of the decision
     */
    void add(MailKind kind, String cause, Address to, Letter letter) {
        if (!to.email().missing()) {
            add(kind, cause, to, letter, null);
        }
    }

    /**
     * Queues a mail that is one of a thread.
     *
     * @param thread what the mails belong to of which only the last may go out, or null
     * @return its Message-ID
     */
    String add(MailKind kind, String cause, Address to, Letter letter, @Nullable String thread) {
        String messageId = newMessageId();
        messages.add(
                RandomIds.publicId(),
                messageId,
                dedupKey(kind, cause, to.email()),
                kind,
                to.meetingId(),
                to.registrationId(),
                HeaderText.name(to.name()),
                to.email().text(),
                HeaderText.line(letter.subject()),
                secrets.seal(letter.toBytes()),
                kind.life().toSeconds(),
                thread);
        facts.publishEvent(new MailQueued());
        return messageId;
    }

    /** Takes a mail back that is not on its way yet. False when it is, or was sent. */
    boolean takeBack(MailKind kind, String cause, EmailAddress to) {
        return messages.takeBack(dedupKey(kind, cause, to)) > 0;
    }

    /** What the person was told last about where the registration stands, or is about to be. */
    Optional<MailKind> lastWord(long registrationId) {
        return messages.lastWord(registrationId);
    }

    /** A letter and to whom. */
    record Wanted(Address to, Letter letter) {}

    /** Takes back what waits of a message to many. */
    void stop(String cause) {
        messages.stop(manyKey(cause));
    }

    /** How many of a message to many have not left. */
    long waiting(String cause) {
        return messages.inThread(manyKey(cause), List.of(MailState.QUEUED, MailState.RETRY, MailState.UNCERTAIN));
    }

    /** Queues many mails of one cause in one go. */
    void add(MailKind kind, String cause, List<Wanted> many) {
        var reachable =
                many.stream().filter(wanted -> !wanted.to().email().missing()).toList();
        if (reachable.isEmpty()) {
            return;
        }
        batch.saveAll(reachable.stream()
                .map(wanted -> new NewMail(
                        RandomIds.publicId(),
                        newMessageId(),
                        dedupKey(kind, cause, wanted.to().email()),
                        kind,
                        wanted.to().meetingId(),
                        wanted.to().registrationId(),
                        HeaderText.name(wanted.to().name()),
                        wanted.to().email().text(),
                        HeaderText.line(wanted.letter().subject()),
                        secrets.seal(wanted.letter().toBytes()),
                        kind.life().toSeconds(),
                        manyKey(cause)))
                .toList());
        facts.publishEvent(new MailQueued());
    }

    /** Queues the same letter to the same person again, as a message of its own. */
    void copy(String publicId) {
        messages.copy(publicId, RandomIds.publicId(), newMessageId(), RandomIds.bytes(32));
        facts.publishEvent(new MailQueued());
    }

    /** Has the queue looked at once the transaction has ended. */
    void wake() {
        facts.publishEvent(new MailQueued());
    }

    private String newMessageId() {
        return "<" + HexFormat.of().formatHex(RandomIds.bytes(16)) + '@' + sender.domain() + '>';
    }

    /** Whether a mail of this thread is in one of these states. */
    boolean inThread(String thread, MailState... states) {
        return messages.inThread(thread, List.of(states)) > 0;
    }

    /** Whether a mail of this thread may have arrived. */
    boolean handedOver(String thread) {
        return messages.handedOver(thread) > 0;
    }

    /** Takes back what of this thread waits unsent. */
    void overtake(String thread) {
        messages.overtake(thread);
    }

    Letter open(OutboxRow row) {
        return Letter.fromBytes(secrets.open(row.content()));
    }

    private static String manyKey(String cause) {
        return Digests.sha256Hex("many|" + cause);
    }

    private static byte[] dedupKey(MailKind kind, String cause, EmailAddress to) {
        return sha256(kind + "|" + cause + "|" + to.key());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.shared.Site;

/**
 * All mails, for organisers: what was written to whom, and what became of it. Where a mail server sends them, the secrets in them
 * are for their recipients alone and are masked here; where none is configured, this is how they reach anybody. What opens an
 * account of staff is masked in any case: in the tray it would let every organiser into the accounts of all others.
 */
@Singleton
public class MailTray {

    private final OutboxRepository messages;
    private final Outbox outbox;
    private final SecretLinks secrets;
    private final SendAgain again;
    private final Relay relay;
    private final FailingAddresses failing;
    private final CalendarTold told;
    private final AuditTrail audit;
    private final boolean sending;

    MailTray(
            OutboxRepository messages,
            Outbox outbox,
            SecretLinks secrets,
            SendAgain again,
            Relay relay,
            FailingAddresses failing,
            CalendarTold told,
            AuditTrail audit,
            Site site) {
        this.again = again;
        this.relay = relay;
        this.failing = failing;
        this.told = told;
        this.messages = messages;
        this.outbox = outbox;
        this.secrets = secrets;
        this.audit = audit;
        this.sending = site.sendsMail();
    }

    /** Whether a mail server is configured. */
    public boolean sending() {
        return sending;
    }

    /**
     * Mails, newest first.
     *
     * @param state only those in this state, or null for all
     * @param before only those older than the one with this id; {@link Long#MAX_VALUE} for the newest of all
     */
    public List<OutboxLine> newest(@Nullable MailState state, long before, int count) {
        return messages.newest(state == null ? "" : state.name(), before, count);
    }

    /** What the mail server that cannot be reached said last, and since when; empty while it can be. */
    public Optional<Trouble> trouble() {
        return relay.failing().stream()
                .filter(state -> state.failingSince() != null)
                .findFirst()
                .map(state -> new Trouble(
                        Objects.requireNonNull(state.failingSince()),
                        state.rests(),
                        Objects.requireNonNullElse(state.lastAnswer(), "")));
    }

    /**
     * A mail server that cannot be reached.
     *
     * @param rests for how many seconds it is not tried again
     */
    public record Trouble(Instant since, long rests, String answer) {}

    /** The newest mails to somebody who registered. */
    public List<OutboxLine> to(long registrationId, int count) {
        return messages.newestTo(registrationId, count);
    }

    /** How many mails are in each state; states without any are left out. */
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        messages.counts().forEach(count -> counts.put(count.state(), count.many()));
        return counts;
    }

    public Optional<OutboxLine> line(String publicId) {
        return messages.line(publicId);
    }

    /** The text of a mail; empty when it cannot be opened, because the key of the installation is not the one it was sealed with. */
    public Optional<Letter> letter(String publicId) {
        try {
            return messages.row(publicId).map(row -> {
                Letter letter = outbox.open(row);
                return masks(row.kind()) ? secrets.masked(letter) : letter;
            });
        } catch (IllegalStateException sealedElsewhere) {
            return Optional.empty();
        }
    }

    /** Whether secrets are taken out of the links of such mails. */
    public boolean masks(MailKind kind) {
        return sending || kind.opensAnAccount();
    }

    /** How sending a mail again ended. */
    public enum Sending {
        QUEUED,
        /** It is in another state by now. */
        NOTHING,
        /** Mail to this address comes back; that has to be mended first. */
        FAILING_ADDRESS
    }

    /**
     * Sends a mail (again): one that did not go as the same message, one that went as a new one; to the person's present address,
     * with the links that work now.
     */
    @Transactional
    public Sending send(String publicId, Organiser by) {
        Optional<OutboxLine> line =
                messages.line(publicId).filter(mail -> mail.state().sendable());
        if (line.isEmpty()) {
            return Sending.NOTHING;
        }
        var address = again.address(messages.row(publicId).orElseThrow());
        if (failing.of(address).isPresent()) {
            return Sending.FAILING_ADDRESS;
        }
        if (!address.text().equals(line.get().recipientEmail())) {
            again.elsewhere(messages.row(publicId).orElseThrow(), address);
            messages.cancelled(publicId, "Sent to another address");
        } else if (line.get().state() == MailState.SENT) {
            outbox.copy(publicId);
        } else if (messages.queueAgain(publicId, line.get().kind().life().toSeconds()) == 0) {
            return Sending.NOTHING;
        }
        note(by, "mail.sentAgain", line.get());
        return Sending.QUEUED;
    }

    /** Keeps a mail that still waits from being sent. */
    @Transactional
    public boolean cancel(String publicId, Organiser by) {
        Optional<OutboxLine> line = messages.line(publicId);
        if (line.isEmpty() || messages.cancel(publicId, "Cancelled by " + by.name()) == 0) {
            return false;
        }
        messages.row(publicId).ifPresent(told::cancelled);
        note(by, "mail.cancelled", line.get());
        return true;
    }

    private void note(Organiser by, String act, OutboxLine mail) {
        audit.record(Actor.staff(by.accountId(), by.name()), act, mail.recipientEmail(), mail.subject());
    }
}

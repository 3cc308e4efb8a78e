package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.registration.FailingAddress;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.RetryLadder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of sending: takes some mails, hands each to the server, and writes down how it ended. */
@Singleton
@Requires(beans = Smtp.class)
class OutboxRound {

    /** How a turn ended. */
    enum End {
        NOTHING_DUE,
        SOME_SENT,
        NO_SERVER
    }

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRound.class);
    private static final int AT_ONCE = 10;
    private static final long UNCERTAIN_SECONDS = 120;
    private static final int UNANSWERED_AT_MOST = 4;
    private static final int FAULTS_AT_MOST = 6;

    private final OutboxLeases leases;
    private final OutboxRepository messages;
    private final Outbox outbox;
    private final StillTrue stillTrue;
    private final Correction correction;
    private final FailingAddresses failing;
    private final Relay relay;
    private final Smtp smtp;
    private final Transactions transactions;
    private final String owner = RandomIds.publicId();

    OutboxRound(
            OutboxLeases leases,
            OutboxRepository messages,
            Outbox outbox,
            StillTrue stillTrue,
            Correction correction,
            FailingAddresses failing,
            Relay relay,
            Smtp smtp,
            Transactions transactions) {
        this.transactions = transactions;
        this.relay = relay;
        this.failing = failing;
        this.leases = leases;
        this.messages = messages;
        this.outbox = outbox;
        this.stillTrue = stillTrue;
        this.correction = correction;
        this.smtp = smtp;
    }

    /** Sends what is due, some at a time; stops early when told to or when the server is away, and then gives the rest back. */
    End run(BooleanSupplier stop) {
        if (relay.rests()) {
            return End.NO_SERVER;
        }
        List<OutboxRow> rows = leases.take(owner, () -> relay.room(AT_ONCE));
        try {
            for (OutboxRow row : rows) {
                if (stop.getAsBoolean()) {
                    break;
                }
                Delivery delivery = send(row);
                if (delivery instanceof Delivery.NoServer) {
                    return End.NO_SERVER;
                }
                if (delivery instanceof Delivery.Unanswered) {
                    // The next one may fare no better: first it is asked whether the server is left alone now.
                    break;
                }
            }
        } finally {
            messages.giveBack(owner);
        }
        return rows.isEmpty() ? End.NOTHING_DUE : End.SOME_SENT;
    }

    private Delivery send(OutboxRow row) {
        Delivery delivery;
        try {
            Letter letter = outbox.open(row);
            if (!stillTrue.of(row, letter)) {
                correction.of(row, letter);
                return new Delivery.LeaseLost();
            }
            var trouble = row.kind().askedFor()
                    ? Optional.<FailingAddress>empty()
                    : failing.of(new EmailAddress(row.recipientEmail()));
            if (trouble.isPresent()) {
                String words = Objects.requireNonNullElse(trouble.get().words(), "");
                end(row, MailState.DEAD, 0, "Not sent, for mail to this address comes back. " + words);
                return new Delivery.LeaseLost();
            }
            delivery = smtp.deliver(row, letter, () -> messages.handingOver(row.id(), row.leaseToken()) == 1);
        } catch (RuntimeException e) {
            return fault(row, e);
        }
        if (delivery instanceof Delivery.NoServer noServer) {
            relay.failed(noServer.answer());
        } else if (delivery instanceof Delivery.Unanswered unanswered) {
            relay.failed(unanswered.answer());
        } else if (!(delivery instanceof Delivery.LeaseLost)) {
            relay.reached();
        }
        note(row, delivery);
        return delivery;
    }

    /** A fault of ours with one mail holds up no other. It may be mended while the mail waits, but not for ever. */
    private Delivery fault(OutboxRow row, RuntimeException e) {
        if (Transactions.passes(e)) {
            throw e;
        }
        if (row.attempts() <= 1) {
            LOG.warn("Mail {} cannot be made", row.id(), e);
        }
        String words = HeaderText.line("The mail cannot be made: " + e.getMessage());
        boolean forGood = e instanceof IllegalStateException || row.attempts() >= FAULTS_AT_MOST;
        Delivery delivery = forGood ? new Delivery.Refused(words) : new Delivery.Postponed(words);
        note(row, delivery);
        return delivery;
    }

    /** What is not written down is done again, so giving way to another transaction is no reason not to. */
    private void note(OutboxRow row, Delivery delivery) {
        transactions.retrying(() -> {
            write(row, delivery);
            return row;
        });
    }

    private void write(OutboxRow row, Delivery delivery) {
        if (delivery instanceof Delivery.Delivered) {
            if (messages.sent(row.id(), row.leaseToken(), "Accepted by the mail server") == 0) {
                LOG.warn("Mail {} was sent by this node after its lease had ended", row.id());
            }
            if (MailKind.FAREWELLS.contains(row.kind())) {
                messages.empty(row.id());
            }
        } else if (delivery instanceof Delivery.Refused refused) {
            end(row, MailState.DEAD, 0, refused.answer());
        } else if (delivery instanceof Delivery.Postponed postponed) {
            end(row, MailState.RETRY, RetryLadder.secondsAfter(row.attempts()), postponed.answer());
        } else if (delivery instanceof Delivery.Unanswered unanswered) {
            if (MailKind.ASKING.contains(row.kind())) {
                end(row, MailState.DEAD, 0, MailKind.MAY_HAVE_ARRIVED + ". " + unanswered.answer());
            } else {
                boolean enough = row.attempts() >= UNANSWERED_AT_MOST;
                end(row, enough ? MailState.DEAD : MailState.UNCERTAIN, UNCERTAIN_SECONDS, unanswered.answer());
            }
        } else if (delivery instanceof Delivery.NoServer noServer) {
            // Given back as it was: an outage uses up no attempts and changes no order.
            LOG.warn("No mail can be sent now: {}", noServer.answer());
        }
    }

    private void end(OutboxRow row, MailState state, long seconds, String answer) {
        messages.notSent(row.id(), row.leaseToken(), state, seconds, answer);
    }
}

package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.neaspec.plenary.database.Transactions;

/**
 * Takes mails out of the queue as nodes do, and hands what calendars read to calendar programs; some are lost on the way, some
 * arrive and nobody hears of it. Several threads may be at it, each as a node of its own.
 */
@Singleton
class CalendarCourier {

    private final Map<String, CalendarProgram> programs = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> happened = new ConcurrentHashMap<>();
    private final OutboxRepository messages;
    private final Outbox outbox;
    private final OutboxLeases leases;
    private final StillTrue stillTrue;
    private final Correction correction;
    private final Transactions transactions;

    CalendarCourier(
            OutboxRepository messages,
            Outbox outbox,
            OutboxLeases leases,
            StillTrue stillTrue,
            Correction correction,
            Transactions transactions) {
        this.messages = messages;
        this.outbox = outbox;
        this.leases = leases;
        this.stillTrue = stillTrue;
        this.correction = correction;
        this.transactions = transactions;
    }

    /**
     * Hands over what is due, whosever it is.
     *
     * @param trouble makes some of them fail; null for a good day
     */
    int deliver(int most, Random trouble) {
        String node = Thread.currentThread().getName();
        List<OutboxRow> rows = transactions.retrying(() -> leases.take(node, most));
        for (OutboxRow row : rows) {
            Letter letter = outbox.open(row);
            if (!stillTrue.of(row, letter)) {
                transactions.retrying(() -> {
                    correction.of(row, letter);
                    return row;
                });
                happens("held back");
            } else if (messages.handingOver(row.id(), row.leaseToken()) == 1) {
                handOver(row, letter, trouble == null ? 0 : trouble.nextInt(10));
            }
        }
        return rows.size();
    }

    private void handOver(OutboxRow row, Letter letter, int trouble) {
        if (trouble < 7 && letter.calendar() != null) {
            program(row.recipientEmail()).receive(letter.calendar().content());
            happens(row.kind().name());
        }
        if (row.attempts() > 1) {
            happens("repeated");
        }
        switch (trouble) {
            case 5, 6, 7 -> messages.notSent(row.id(), row.leaseToken(), MailState.UNCERTAIN, 0, "no answer");
            case 8 -> messages.notSent(row.id(), row.leaseToken(), MailState.RETRY, 0, "later");
            case 9 -> {
                messages.notSent(row.id(), row.leaseToken(), MailState.DEAD, 0, "never");
                happens("failed");
            }
            default -> messages.sent(row.id(), row.leaseToken(), "accepted");
        }
    }

    CalendarProgram program(String address) {
        return programs.computeIfAbsent(address, CalendarProgram::new);
    }

    /** Nobody asks for this calendar any more. */
    void forget(String address) {
        programs.remove(address);
    }

    void happens(String what) {
        happened.computeIfAbsent(what, ignored -> new LongAdder()).increment();
    }

    /** How often what happened. */
    Map<String, LongAdder> happened() {
        return happened;
    }
}

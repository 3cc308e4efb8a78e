package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.IntSupplier;

/** Gives mails to one node at a time. */
@Singleton
class OutboxLeases {

    /** For each that is wanted, so many are looked at, because others may be at them. */
    private static final int LOOKED_AT = 8;

    /** A server that tries our patience takes the mail the second or third time. */
    private static final int PATIENT_ATTEMPTS = 3;

    private final OutboxRepository messages;
    private final LateMails late;

    OutboxLeases(OutboxRepository messages, LateMails late) {
        this.messages = messages;
        this.late = late;
    }

    /**
     * Takes mails that are due, for two minutes; rows another node is taking at this moment are passed over. Of those to one
     * address only the oldest is given out, so that they arrive in order whoever sends them.
     */
    @Transactional
    List<OutboxRow> take(String owner, int count) {
        return take(owner, () -> count);
    }

    /** @param room how many may be taken, asked inside the transaction that takes them */
    @Transactional
    List<OutboxRow> take(String owner, IntSupplier room) {
        int count = messages.due() == 0 ? 0 : room.getAsInt();
        if (count == 0) {
            return List.of();
        }
        List<Long> next = inTurn(messages.next(LOOKED_AT * count));
        List<Long> ids = next.isEmpty() ? next : messages.lock(next, count);
        if (ids.isEmpty()) {
            return List.of();
        }
        messages.lease(ids, owner);
        return messages.rows(ids);
    }

    private List<Long> inTurn(List<Long> due) {
        List<Long> waiting = due.isEmpty() ? due : messages.heldUp(due, MailKind.URGENT, PATIENT_ATTEMPTS);
        if (waiting.isEmpty()) {
            return due;
        }
        messages.putOff(waiting);
        return due.stream().filter(id -> !waiting.contains(id)).toList();
    }

    /** Looks after what other nodes left behind, and after what has become too late. */
    void tidy() {
        messages.takeOver(MailKind.ASKING, MailKind.MAY_HAVE_ARRIVED);
        late.end();
    }
}

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

    private final OutboxRepository messages;

    OutboxLeases(OutboxRepository messages) {
        this.messages = messages;
    }

    /**
     * Takes mails that are due, for two minutes; rows another node is taking at this moment are passed over. Of those to one person
     * only the oldest is given out, so that they arrive in order whoever sends them.
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
        List<Long> next = messages.next(LOOKED_AT * count);
        List<Long> ids = next.isEmpty() ? next : messages.lock(next, count);
        if (ids.isEmpty()) {
            return List.of();
        }
        messages.lease(ids, owner);
        return messages.rows(ids);
    }

    /** Looks after what other nodes left behind, and after what has become too late. */
    void tidy() {
        messages.takeOver(MailKind.ASKING, MailKind.MAY_HAVE_ARRIVED);
        messages.cancelLate();
    }
}

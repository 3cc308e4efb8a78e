package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.neaspec.plenary.itip.Invitations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says to the ledger of calendars that a mail it counts on will not arrive. Other mails are none of its business. */
@Singleton
class CalendarTold {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarTold.class);

    private final Outbox outbox;
    private final Invitations invitations;

    CalendarTold(Outbox outbox, Invitations invitations) {
        this.outbox = outbox;
        this.invitations = invitations;
    }

    /** What holds is told in another mail, at once. */
    void notInTime(OutboxRow row) {
        say(row, invitations::heldBack);
    }

    /** What holds is told with the next change. */
    void cancelled(OutboxRow row) {
        say(row, invitations::withheld);
    }

    private void say(OutboxRow row, Word word) {
        if (row.registrationId() == null || !row.kind().speaksToCalendars()) {
            return;
        }
        try {
            var stamp = CalendarStamp.parse(outbox.open(row).admission());
            word.about(row.registrationId(), stamp.uid(), stamp.sequence(), stamp.stamp());
        } catch (IllegalStateException sealedElsewhere) {
            LOG.warn("Mail {} cannot be opened, so that its calendar is not told anew", row.id());
        }
    }

    private interface Word {
        void about(long registrationId, String uid, int sequence, Instant stamp);
    }
}

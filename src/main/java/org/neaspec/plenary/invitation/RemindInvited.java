package org.neaspec.plenary.invitation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.Meetings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the reminders that are due. Every node looks; whoever locks an invitation first sends its reminder, once. */
@Singleton
public class RemindInvited {

    private static final Logger LOG = LoggerFactory.getLogger(RemindInvited.class);

    private final InvitationRepository invitations;
    private final KeepInvitations keep;
    private final Meetings meetings;
    private final Transactions transactions;
    private final Clock clock;

    RemindInvited(
            InvitationRepository invitations,
            KeepInvitations keep,
            Meetings meetings,
            Transactions transactions,
            Clock clock) {
        this.invitations = invitations;
        this.keep = keep;
        this.meetings = meetings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "5m")
    void look() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warn("Reminders wait a little longer: {}", e.toString());
        }
    }

    /** Sends what is due now; answers how many this node sent. */
    public int run() {
        int sent = 0;
        for (var due : invitations.due(clock.instant())) {
            var meeting = meetings.byId(due.meetingId()).orElseThrow();
            if (transactions.retrying(() -> keep.remindDue(meeting, due.publicId()))) {
                sent++;
            }
        }
        return sent;
    }
}

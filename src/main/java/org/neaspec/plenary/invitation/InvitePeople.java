package org.neaspec.plenary.invitation;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Asks somebody to register, by a personal link. */
@Singleton
public class InvitePeople {

    private final Inviting inviting;
    private final Transactions transactions;

    InvitePeople(Inviting inviting, Transactions transactions) {
        this.inviting = inviting;
        this.transactions = transactions;
    }

    /**
     * Invites, once. Who declined, or whose invitation has ended, is invited anew by a new link. Only who may approve lets an
     * invitation skip the review, verify a designation or grant segments; of others these wishes are left out.
     */
    public InviteOutcome invite(MeetingFacts meeting, Invitee invitee, InvitationTerms wish, Organiser by) {
        return transactions.retrying(() -> {
            try {
                return inviting.invite(meeting, invitee, wish, by);
            } catch (DataAccessException e) {
                if (!DuplicateKey.isCause(e)) {
                    throw e;
                }
                // Somebody invited the same address at the same moment and was first: now it can be seen.
                return inviting.invite(meeting, invitee, wish, by);
            }
        });
    }
}

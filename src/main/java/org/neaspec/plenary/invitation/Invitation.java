package org.neaspec.plenary.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to register for a meeting.
 *
 * @param terms as they were when it was sent; when a reminder goes out is {@code remindAt}
 * @param sendings how often a mail went out
 * @param registered the reference of the registration that came of it, or that the address has otherwise
 */
public record Invitation(
        String publicId,
        long meetingId,
        Invitee invitee,
        InvitationTerms terms,
        int sendings,
        Instant sentAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        @Nullable Instant declinedAt,
        @Nullable String declineWords,
        @Nullable Instant revokedAt,
        @Nullable String registered,
        String invitedBy) {

    public InvitationState state(Instant now) {
        if (registered != null) {
            return InvitationState.REGISTERED;
        }
        if (revokedAt != null) {
            return InvitationState.REVOKED;
        }
        if (declinedAt != null) {
            return InvitationState.DECLINED;
        }
        return terms.expires() != null && !now.isBefore(terms.expires())
                ? InvitationState.EXPIRED
                : InvitationState.SENT;
    }
}

package org.neaspec.plenary.invitation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.LinkAskedFor;
import org.neaspec.plenary.shared.EmailAddress;

/** What happens to an invitation after it was sent. */
@Singleton
public class KeepInvitations {

    private final InvitationRepository invitations;
    private final InvitationTokens tokens;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    KeepInvitations(
            InvitationRepository invitations,
            InvitationTokens tokens,
            AuditTrail audit,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Sends a reminder, once for what the organiser saw; false when it cannot be answered any more, or was sent since.
     *
     * @param seen how often a mail had gone out
     */
    @Transactional
    public boolean remind(MeetingFacts meeting, String publicId, int seen, Organiser by) {
        var row = invitations.lock(meeting.id(), publicId).orElse(null);
        if (row == null || !reminded(meeting, row, seen)) {
            return false;
        }
        record(by, "invitation.reminded", meeting, row);
        return true;
    }

    /** Sends the reminder that is due; false when another node did. */
    @Transactional
    public boolean remindDue(MeetingFacts meeting, String publicId) {
        var row = invitations.lock(meeting.id(), publicId).orElseThrow();
        return row.remindedAt() == null && reminded(meeting, row, row.sendings());
    }

    private boolean reminded(MeetingFacts meeting, InvitationRow row, int seen) {
        var now = clock.instant();
        if (!row.lets(now) || row.declinedAt() != null || registered(row) != null) {
            return false;
        }
        if (invitations.reminded(row.key(), seen, now) == 0) {
            return false;
        }
        mail(meeting, invitations.lock(meeting.id(), row.publicId()).orElseThrow(), true);
        return true;
    }

    /** Takes an invitation back; false when somebody has registered by it. */
    @Transactional
    public boolean revoke(MeetingFacts meeting, String publicId, Organiser by) {
        var row = invitations.lock(meeting.id(), publicId).orElse(null);
        if (row == null || row.registrationId() != null) {
            return false;
        }
        if (row.revokedAt() == null) {
            invitations.revoked(row.key(), clock.instant());
            record(by, "invitation.revoked", meeting, row);
            facts.publishEvent(new InvitationEnded(row.publicId(), row.sendings(), new EmailAddress(row.email())));
        }
        return true;
    }

    /** Notes that the person will not come; false when the invitation has ended. Said twice it stays as it is. */
    @Transactional
    public boolean decline(String token, @Nullable String words) {
        var row = invitations.lock(InvitationTokens.hash(token)).orElse(null);
        if (row == null || !row.lets(clock.instant()) || registered(row) != null) {
            return false;
        }
        if (row.declinedAt() == null) {
            invitations.declined(row.key(), words, clock.instant());
            audit.record(Actor.person(row.email()), "invitation.declined", Long.toString(row.meetingId()), null);
        }
        return true;
    }

    /** Mails the link again to whoever was invited, and has not answered. */
    @EventListener
    void asked(LinkAskedFor fact) {
        invitations
                .ofAddress(fact.meeting().id(), fact.address().key())
                .filter(row -> row.lets(clock.instant()) && registered(row) == null)
                .ifPresent(row -> {
                    invitations.resent(row.key());
                    var again = invitations.ofAddress(row.meetingId(), row.emailKey());
                    mail(fact.meeting(), again.orElseThrow(), false);
                });
    }

    private void mail(MeetingFacts meeting, InvitationRow row, boolean reminder) {
        facts.publishEvent(new InvitationSent(
                meeting, row.invitation(null), tokens.token(InvitationTokens.INVITATION, row.nonce()), reminder));
    }

    private @Nullable String registered(InvitationRow row) {
        return invitations.registered(row.key()).orElse(null);
    }

    private void record(Organiser by, String act, MeetingFacts meeting, InvitationRow row) {
        audit.record(Actor.staff(by.accountId(), by.name()), act, meeting.code(), row.email());
    }
}

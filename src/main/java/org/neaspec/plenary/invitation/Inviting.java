package org.neaspec.plenary.invitation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.RandomIds;

/** One attempt at inviting somebody: one transaction, which a unique key may end. */
@Singleton
class Inviting {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final InvitationRepository invitations;
    private final InvitationTokens tokens;
    private final Registrations registrations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Inviting(
            InvitationRepository invitations,
            InvitationTokens tokens,
            Registrations registrations,
            AuditTrail audit,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.registrations = registrations;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public InviteOutcome invite(MeetingFacts meeting, Invitee invitee, InvitationTerms wish, Organiser by) {
        var known = registrations.ofAddress(meeting.id(), invitee.email());
        if (known.isPresent()) {
            var registrant = known.get();
            return new InviteOutcome.AlreadyRegistered(registrant.name(), registrant.reference(), registrant.status());
        }
        var now = clock.instant();
        var before =
                invitations.lockAddress(meeting.id(), invitee.email().key()).orElse(null);
        if (before != null && before.lets(now) && before.declinedAt() == null) {
            return new InviteOutcome.InvitedBefore(invitee.name(), before.sentAt());
        }
        var row = row(meeting, invitee, wish, before, by, now);
        if (before == null) {
            invitations.save(row);
        } else {
            invitations.update(row);
        }
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                "invitation.sent",
                meeting.code(),
                invitee.email().text());
        facts.publishEvent(new InvitationSent(
                meeting, row.invitation(null), tokens.token(InvitationTokens.INVITATION, row.nonce()), false));
        return new InviteOutcome.Invited(invitee.name());
    }

    private InvitationRow row(
            MeetingFacts meeting,
            Invitee invitee,
            InvitationTerms wish,
            @Nullable InvitationRow before,
            Organiser by,
            Instant now) {
        var nonce = RandomIds.bytes(16);
        var approves = by.may(Task.REVIEW);
        return new InvitationRow(
                before == null ? null : before.id(),
                before == null ? RandomIds.publicId() : before.publicId(),
                meeting.id(),
                invitee.honorific(),
                invitee.givenName(),
                invitee.familyName(),
                invitee.organisation(),
                invitee.jobTitle(),
                invitee.state(),
                invitee.email().text(),
                invitee.email().key(),
                wish.category(),
                wish.locked(),
                approves && wish.skipsReview(),
                !approves || wish.segments().isEmpty() ? null : String.join(",", wish.segments()),
                approves ? wish.designation() : null,
                wish.source(),
                wish.words(),
                wish.expires(),
                remindAt(meeting, wish, now),
                null,
                before == null ? 1 : before.sendings() + 1,
                now,
                null,
                null,
                null,
                null,
                by.accountId(),
                by.name(),
                nonce,
                InvitationTokens.hash(tokens.token(InvitationTokens.INVITATION, nonce)));
    }

    /** In the morning, where the meeting is; null where that has passed, or nobody knows the day. */
    private static @Nullable Instant remindAt(MeetingFacts meeting, InvitationTerms wish, Instant now) {
        var days = wish.remindDays();
        var first = meeting.date().first();
        var expires = wish.expires();
        if (days == null || (first == null && expires == null)) {
            return null;
        }
        var zone = meeting.zoneOrUtc();
        var day = expires == null ? first : expires.atZone(zone).toLocalDate();
        for (int left = days; day != null && left > 0; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        var at = day == null ? now : day.atTime(MORNING).atZone(zone).toInstant();
        return at.isAfter(now) ? at : null;
    }
}

package org.neaspec.plenary.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Phase;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Entrance;
import org.neaspec.plenary.registration.WayIn;
import org.neaspec.plenary.registration.Welcome;
import org.neaspec.plenary.shared.RandomIds;

/** The one unlisted address of a meeting that opens the form also while registration is not open to everybody. */
@Singleton
public class PrivateLinks {

    private final PrivateLinkRepository links;
    private final InvitationTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;

    PrivateLinks(PrivateLinkRepository links, InvitationTokens tokens, AuditTrail audit, Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A private link.
     *
     * @param category filled in beforehand
     */
    public record PrivateLink(
            long meetingId,
            String token,
            @Nullable Category category,
            @Nullable Instant expires) {}

    /** The one that works now. */
    public Optional<PrivateLink> current(long meetingId) {
        return links.current(meetingId, clock.instant()).map(this::link);
    }

    /** The one that this token opens now. */
    public Optional<PrivateLink> byToken(String token) {
        return InvitationTokens.possible(token)
                ? links.findByTokenHash(InvitationTokens.hash(token))
                        .filter(row -> row.lets(clock.instant()))
                        .map(this::link)
                : Optional.empty();
    }

    /** Whether there ever was such a link. */
    public boolean known(String token) {
        return InvitationTokens.possible(token)
                && links.findByTokenHash(InvitationTokens.hash(token)).isPresent();
    }

    /** Makes a new one and ends all earlier ones. */
    @Transactional
    public void renew(MeetingFacts meeting, @Nullable Category category, @Nullable Instant expires, Organiser by) {
        links.revokeAll(meeting.id(), clock.instant());
        var nonce = RandomIds.bytes(16);
        var hash = InvitationTokens.hash(tokens.token(InvitationTokens.PRIVATE, nonce));
        links.save(new PrivateLinkRow(null, meeting.id(), category, nonce, hash, clock.instant(), expires, null));
        audit.record(Actor.staff(by.accountId(), by.name()), "invitation.linkMade", meeting.code(), null);
    }

    /** Ends it at once. */
    @Transactional
    public void revoke(MeetingFacts meeting, Organiser by) {
        if (links.revokeAll(meeting.id(), clock.instant()) > 0) {
            audit.record(Actor.staff(by.accountId(), by.name()), "invitation.linkEnded", meeting.code(), null);
        }
    }

    /** Whether anybody may come by a private link of this meeting now. */
    public boolean open(MeetingFacts meeting) {
        return !meeting.stage().stopped() && meeting.phase(clock.instant()) != Phase.OVER;
    }

    /** What this link lets in: anybody who has it, while it works. */
    public Entrance entrance(MeetingFacts meeting, String token) {
        return new Entrance() {
            @Override
            public WayIn way() {
                return WayIn.PRIVATE_LINK;
            }

            @Override
            public Optional<Welcome> open() {
                return byToken(token)
                        .filter(link -> PrivateLinks.this.open(meeting))
                        .map(link -> Welcome.atAnyTime());
            }
        };
    }

    private PrivateLink link(PrivateLinkRow row) {
        return new PrivateLink(
                row.meetingId(), tokens.token(InvitationTokens.PRIVATE, row.nonce()), row.category(), row.expiresAt());
    }
}

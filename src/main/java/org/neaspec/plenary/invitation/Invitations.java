package org.neaspec.plenary.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Phase;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.Entrance;

/** What is known about invitations. */
@Singleton
public class Invitations {

    private final InvitationRepository invitations;
    private final Programmes programmes;
    private final Clock clock;

    Invitations(InvitationRepository invitations, Programmes programmes, Clock clock) {
        this.invitations = invitations;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** All of a meeting, the newest first: two queries for any number. */
    public List<Invitation> at(long meetingId) {
        Map<Long, String> registered = new HashMap<>();
        invitations.registeredAt(meetingId).forEach(one -> registered.put(one.invitationId(), one.reference()));
        return invitations.at(meetingId).stream()
                .map(row -> row.invitation(registered.get(row.key())))
                .toList();
    }

    /** The invitation whose link this is, whatever became of it. Looking changes nothing. */
    public Optional<Invitation> byToken(String token) {
        return InvitationTokens.possible(token)
                ? invitations
                        .findByTokenHash(InvitationTokens.hash(token))
                        .map(row ->
                                row.invitation(invitations.registered(row.key()).orElse(null)))
                : Optional.empty();
    }

    /** Whether it can be answered now. */
    public boolean open(MeetingFacts meeting, Invitation invitation) {
        var state = invitation.state(clock.instant());
        return (state == InvitationState.SENT || state == InvitationState.DECLINED) && stands(meeting);
    }

    private boolean stands(MeetingFacts meeting) {
        return !meeting.stage().stopped() && meeting.phase(clock.instant()) != Phase.OVER;
    }

    /** What this link lets in: once, and only while the invitation stands. */
    public Entrance entrance(MeetingFacts meeting, String token) {
        return new InvitationEntrance(
                invitations,
                () -> programmes.segments(meeting.id()),
                InvitationTokens.hash(token),
                () -> stands(meeting),
                clock);
    }
}

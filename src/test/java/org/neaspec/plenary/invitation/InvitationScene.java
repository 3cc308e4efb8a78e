package org.neaspec.plenary.invitation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;

/** People of tests who were invited. */
@Singleton
public class InvitationScene {

    private final Scene scene;
    private final InvitePeople invite;
    private final InvitationRepository rows;
    private final InvitationTokens tokens;
    private final PrivateLinks links;
    private final Map<Long, Guest> guests = new HashMap<>();

    InvitationScene(
            Scene scene, InvitePeople invite, InvitationRepository rows, InvitationTokens tokens, PrivateLinks links) {
        this.scene = scene;
        this.invite = invite;
        this.rows = rows;
        this.tokens = tokens;
        this.links = links;
    }

    /** The secret parts of the links of a guest. */
    public record Guest(String invitation, String privateLink) {}

    /** Somebody invited and the private link of the meeting; the same for everybody who asks. */
    public synchronized Guest guest(MeetingFacts meeting) {
        return guests.computeIfAbsent(meeting.id(), id -> {
            var email = Scene.unique("guest");
            invited(meeting, email, terms(true, false));
            links.renew(meeting, null, null, scene.organiser());
            return new Guest(
                    token(meeting, email),
                    links.current(meeting.id()).orElseThrow().token());
        });
    }

    public InviteOutcome invited(MeetingFacts meeting, String email, InvitationTerms terms) {
        return invited(meeting, email, terms, scene.organiser());
    }

    public InviteOutcome invited(MeetingFacts meeting, String email, InvitationTerms terms, Organiser by) {
        var address = EmailAddress.parse(email).orElseThrow();
        return invite.invite(
                meeting, new Invitee("Ms.", "Invited", "Guest", "Test Body", null, null, address), terms, by);
    }

    public static InvitationTerms terms(boolean locked, boolean skipsReview) {
        return new InvitationTerms(
                Category.ACADEMIA, locked, skipsReview, List.of(), null, null, null, null, "Please come.");
    }

    /** The secret part of the link that was mailed to this address. */
    public String token(MeetingFacts meeting, String email) {
        var key = EmailAddress.parse(email).orElseThrow().key();
        var row = rows.ofAddress(meeting.id(), key).orElseThrow();
        return tokens.token(InvitationTokens.INVITATION, row.nonce());
    }
}

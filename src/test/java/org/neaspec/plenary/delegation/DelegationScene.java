package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Nominee;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;

/** Delegations of tests, with focal points of their own. */
@Singleton
public class DelegationScene {

    private final Scene scene;
    private final InviteParty invite;
    private final SetTerms setTerms;
    private final Delegations delegations;
    private final KeepFocalPoints focalPoints;
    private final FocalLinks links;

    DelegationScene(
            Scene scene,
            InviteParty invite,
            SetTerms setTerms,
            Delegations delegations,
            KeepFocalPoints focalPoints,
            FocalLinks links) {
        this.scene = scene;
        this.invite = invite;
        this.setTerms = setTerms;
        this.delegations = delegations;
        this.focalPoints = focalPoints;
        this.links = links;
    }

    /** A focal point of this State, who may name as many as this. */
    public FocalPoint focalPoint(MeetingFacts meeting, String state, Integer places) {
        Organiser organiser = scene.organiser();
        var delegation = invite.invite(meeting.id(), state, null, true, places, organiser);
        return focalPoints.add(
                delegation, "Test Focal Point " + state, List.of(address(Scene.unique("focal"))), null, organiser);
    }

    public void terms(MeetingFacts meeting, Instant opens, Instant closes, Integer places, RoleTerms... roles) {
        var seen = delegations.terms(meeting.id()).version();
        if (!setTerms.set(
                meeting, new Terms(opens, closes, closes, places, List.of(roles), seen), scene.organiser())) {
            throw new IllegalStateException("somebody else set the terms");
        }
    }

    public String token(FocalPoint point) {
        return links.current(point.id());
    }

    public static Nominee nominee(String given, String email) {
        return new Nominee("Ms.", given, "Testdelegate", "Adviser", "Test Unit", address(email));
    }

    public static EmailAddress address(String email) {
        return EmailAddress.parse(email).orElseThrow();
    }
}

package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.Nominee;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;

/** Delegations of tests, with focal points of their own. */
@Singleton
public class DelegationScene {

    private final Scene scene;
    private final InviteParty invite;
    private final SetTerms setTerms;
    private final Delegations delegations;
    private final KeepFocalPoints focalPoints;
    private final FocalLinks links;
    private final Credentials credentials;
    private final NameDelegate nameDelegate;
    private final RegisterParticipant register;
    private final FailingAddresses failing;
    private final FocalPointRepository points;
    private final Map<Long, FocalPoint> shown = new HashMap<>();

    DelegationScene(
            Scene scene,
            InviteParty invite,
            SetTerms setTerms,
            Delegations delegations,
            KeepFocalPoints focalPoints,
            FocalLinks links,
            Credentials credentials,
            NameDelegate nameDelegate,
            RegisterParticipant register,
            FailingAddresses failing,
            FocalPointRepository points) {
        this.scene = scene;
        this.invite = invite;
        this.setTerms = setTerms;
        this.delegations = delegations;
        this.focalPoints = focalPoints;
        this.links = links;
        this.credentials = credentials;
        this.nameDelegate = nameDelegate;
        this.register = register;
        this.failing = failing;
        this.points = points;
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
        if (!setTerms.set(meeting, new Terms(opens, closes, closes, places, List.of(roles), seen), scene.organiser())) {
            throw new IllegalStateException("somebody else set the terms");
        }
    }

    /** A note verbale from a focal point, by its public id. */
    public String paper(FocalPoint point) {
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        credentials.upload(
                delegation, point, "note.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        return credentials.of(delegation.rowId()).get(0).publicId();
    }

    /** The page of a focal point with something in every part of it: the same for everybody who asks. */
    public synchronized String shown(MeetingFacts meeting) {
        FocalPoint known = shown.get(meeting.id());
        if (known == null) {
            terms(
                    meeting,
                    null,
                    Instant.now().plusSeconds(900_000),
                    5,
                    new RoleTerms(DelegationRole.EXPERT, 1, List.of("A")));
            known = focalPoint(meeting, "MNG", 5);
            shown.put(meeting.id(), known);
            paper(known);
            var unreached = Scene.unique("shown");
            nameDelegate.name(meeting, known, nominee("First", unreached), DelegationRole.DELEGATE, false);
            failing.note(address(unreached), "550 no such user");
            nameDelegate.name(meeting, known, nominee("Other", Scene.unique("shown")), DelegationRole.ADVISER, false);
            register.register(meeting, RandomIds.publicId(), Scene.answers());
        }
        return DelegationPaths.page(token(known));
    }

    /** The same focal point as he or she is written down now. */
    public FocalPoint named(FocalPoint point) {
        return points.byId(point.id()).orElseThrow().focalPoint();
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

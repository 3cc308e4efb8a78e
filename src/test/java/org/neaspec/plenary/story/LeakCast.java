package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.RandomIds;

/** The people of issue 2, "Shows" 4, at one meeting: everybody who must not learn of the closed row, and one who may. */
@Singleton
class LeakCast {

    private final EmbeddedServer server;
    private final Meetings meetings;
    private final Programmes programmes;
    private final RegisterParticipant registerParticipant;
    private final Registrations registrations;
    private final DecideRegistrations decideRegistrations;
    private final VerifyDesignation verifyDesignation;
    private final PersonalLinks links;
    private final Scene scene;
    private final Staff staff;

    LeakCast(
            EmbeddedServer server,
            Meetings meetings,
            Programmes programmes,
            RegisterParticipant registerParticipant,
            Registrations registrations,
            DecideRegistrations decideRegistrations,
            VerifyDesignation verifyDesignation,
            PersonalLinks links,
            Scene scene,
            Staff staff) {
        this.server = server;
        this.meetings = meetings;
        this.programmes = programmes;
        this.registerParticipant = registerParticipant;
        this.registrations = registrations;
        this.decideRegistrations = decideRegistrations;
        this.verifyDesignation = verifyDesignation;
        this.links = links;
        this.scene = scene;
        this.staff = staff;
    }

    /**
     * Somebody with what he or she holds.
     *
     * @param eligible whether the closed row is for this person
     * @param my the token of the personal link; random where there is no registration at this meeting
     * @param feed the token of the personal calendar; likewise
     */
    record Person(
            String name,
            boolean eligible,
            boolean organiser,
            @Nullable Long registration,
            @Nullable String email,
            String my,
            String feed,
            Reader reader) {

        @Override
        public String toString() {
            return name;
        }
    }

    List<Person> at(CanaryMeeting canary) {
        MeetingFacts meeting = meetings.byId(canary.id()).orElseThrow();
        MeetingFacts elsewhere = scene.openMeeting("HIDDEN");
        long member = verified(elsewhere);
        return List.of(
                outsider("visitor", Map.of(), false),
                registered("pending registrant", false, register(meeting)),
                registered("NGO participant approved for A", false, approved(meeting, register(meeting))),
                registered("SPC member verified but not approved", false, verifiedOnly(meeting)),
                registered("SPC member refused for B", false, refused(meeting, verifiedOnly(meeting))),
                registered("SPC member verified for B", true, verified(meeting)),
                outsider("SPC member of another meeting", Map.of("my", links.current(member, LinkPurpose.MY)), false),
                outsider("organiser", signedIn(), true));
    }

    private Person outsider(String name, Map<String, String> cookies, boolean organiser) {
        return new Person(name, false, organiser, null, null, token(), token(), new Reader(server.getURI(), cookies));
    }

    private Person registered(String name, boolean eligible, long id) {
        String my = links.current(id, LinkPurpose.MY);
        String feed = links.current(id, LinkPurpose.FEED);
        String email = registrations.byId(id).orElseThrow().email();
        return new Person(name, eligible, false, id, email, my, feed, new Reader(server.getURI(), Map.of("my", my)));
    }

    private Map<String, String> signedIn() {
        return staff.signIn(new Browser(server.getURI()), Role.ORGANISER).cookies();
    }

    private long register(MeetingFacts meeting) {
        return ((Submitted) registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers()))
                .registrationId();
    }

    private long verified(MeetingFacts meeting) {
        return approved(meeting, verifiedOnly(meeting));
    }

    private long verifiedOnly(MeetingFacts meeting) {
        long id = register(meeting);
        String reference = registrations.byId(id).orElseThrow().reference();
        assertThat(verifyDesignation.verify(
                        scene.organiser(),
                        meeting.id(),
                        reference,
                        new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "list")))
                .isInstanceOf(VerifyDesignation.Outcome.Verified.class);
        return id;
    }

    private long approved(MeetingFacts meeting, long id) {
        return approved(meeting, id, List.of());
    }

    /** Approved for A and declined for B in one decision, in spite of the designation. */
    private long refused(MeetingFacts meeting, long id) {
        return programmes.segments(meeting.id()).stream()
                .filter(segment -> segment.code().equals("B"))
                .map(segment -> new RulingWish(segment.id(), RulingChoice.REFUSE, "Test reason"))
                .map(wish -> approved(meeting, id, List.of(wish)))
                .findFirst()
                .orElseThrow();
    }

    private long approved(MeetingFacts meeting, long id, List<RulingWish> wishes) {
        var detail = registrations.byId(id).orElseThrow();
        assertThat(decideRegistrations.decide(
                        scene.organiser(),
                        meeting.id(),
                        List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                        Decision.APPROVE,
                        null,
                        wishes))
                .allMatch(DecisionOutcome.Decided.class::isInstance);
        return id;
    }

    private static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(RandomIds.bytes(32));
    }
}

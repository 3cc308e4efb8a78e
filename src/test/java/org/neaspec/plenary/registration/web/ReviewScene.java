package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.FactLog;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A meeting with ten places, registrations that wait, and an organiser signed in. */
abstract class ReviewScene extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    PersonalLinks links;

    @Inject
    FactLog facts;

    MeetingFacts meeting;
    Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting(10);
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    void verify(RegistrationDetail detail, String kind) {
        organiser.post(review(detail) + "/designations", "kind", kind, "state", "MNG", "source", "List of members");
    }

    void decide(RegistrationDetail detail, String decision) {
        var answer = organiser.post(
                review(detail) + "/decision", "seen", pick(now(detail)), "decision", decision, "reason", "Because.");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    List<RegistrationDecided> decisions(RegistrationDetail detail) {
        var decisions = new ArrayList<>(facts.of(RegistrationDecided.class));
        decisions.removeIf(fact -> fact.registrationId() != detail.id());
        return decisions;
    }

    RegistrationDetail register() {
        return register(Scene.answers());
    }

    RegistrationDetail register(Answers answers) {
        var outcome = registerParticipant.register(scene.again(meeting), RandomIds.publicId(), answers);
        return registrations.byId(((Submitted) outcome).registrationId()).orElseThrow();
    }

    /** The person gives another body, through the form of the personal page. */
    void change(RegistrationDetail detail, String body) {
        var answer = organiser.post(
                "/my/" + links.current(detail.id(), LinkPurpose.MY) + "/change",
                "version",
                Integer.toString(detail.version()),
                "honorific",
                "Ms.",
                "givenName",
                "Test",
                "familyName",
                "Delegate",
                "jobTitle",
                "Adviser",
                "organisation",
                body,
                "country",
                "MNG",
                "category",
                "GOVERNMENT",
                "attendance",
                "IN_PERSON",
                "consentPrivacy",
                "yes",
                "consentListing",
                "yes");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    RegistrationDetail now(RegistrationDetail detail) {
        return registrations.byId(detail.id()).orElseThrow();
    }

    String queue() {
        return "/organise/meetings/" + meeting.slug() + "/registrations";
    }

    String review(RegistrationDetail detail) {
        return queue() + "/" + detail.reference();
    }

    static String pick(RegistrationDetail detail) {
        return detail.reference() + ":" + detail.version();
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.FactLog;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A meeting with ten places, people registered at it and a browser on their personal pages. */
abstract class PersonalPageScene extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decideRegistrations;

    @Inject
    VerifyDesignation verifyDesignation;

    @Inject
    PersonalLinks links;

    @Inject
    FactLog facts;

    MeetingFacts meeting;
    Browser browser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting(10);
        browser = new Browser(server.getURI());
    }

    long register(Answers answers) {
        return ((Submitted) registerParticipant.register(meeting, RandomIds.publicId(), answers)).registrationId();
    }

    void approve(long id) {
        decide(id, Decision.APPROVE, null);
    }

    void decide(long id, Decision decision, String reason) {
        var detail = registrations.byId(id).orElseThrow();
        var outcome = decideRegistrations.decide(
                scene.organiser(),
                meeting.id(),
                List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                decision,
                reason,
                List.of());
        assertThat(outcome).allMatch(DecisionOutcome.Decided.class::isInstance);
    }

    void verify(long id) {
        verifyDesignation.verify(
                scene.organiser(),
                meeting.id(),
                registrations.byId(id).orElseThrow().reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "list"));
    }

    String my(long id) {
        return "/my/" + links.current(id, LinkPurpose.MY);
    }

    Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.FactLog;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A meeting open for registration and a browser before its form. */
abstract class RegistrationFormScene extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Registrations registrations;

    @Inject
    FactLog facts;

    MeetingFacts meeting;
    Browser browser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        browser = new Browser(server.getURI());
    }

    String path() {
        return "/meetings/" + meeting.slug() + "/registration";
    }

    long count() {
        return scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id());
    }

    RegistrationDetail only() {
        var rows = scene.rows("SELECT id FROM registration WHERE meeting_id = ?", meeting.id());
        assertThat(rows).hasSize(1);
        return registrations.byId(((Number) rows.get(0).get("id")).longValue()).orElseThrow();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

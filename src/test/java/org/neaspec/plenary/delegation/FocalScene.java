package org.neaspec.plenary.delegation;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SendRegistration;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A meeting at which focal points endorse, one of Mongolia, and a browser of whoever is asked for. */
abstract class FocalScene extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    DelegationScene focal;

    @Inject
    Delegations delegations;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    Registrations registrations;

    @Inject
    SendRegistration send;

    @Inject
    PersonalLinks links;

    MeetingFacts meeting;
    FocalPoint point;
    Browser browser;

    /** How many people the delegation may have. */
    int places() {
        return 5;
    }

    @BeforeEach
    void openTheMeeting() {
        meeting = scene.askingForEndorsement(scene.openMeeting());
        point = focal.focalPoint(meeting, "MNG", places());
        browser = new Browser(server.getURI());
    }

    String page() {
        return page(point);
    }

    String page(FocalPoint of) {
        return DelegationPaths.page(focal.token(of));
    }

    /** The kinds of all mails to this address, the first one first. */
    List<String> mails(String email) {
        return scene.rows("SELECT kind FROM outbox_message WHERE recipient_email = ? ORDER BY id", email).stream()
                .map(row -> row.get("kind").toString())
                .toList();
    }
}

package org.neaspec.plenary.story;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.LeakCast.Person;

/** A meeting, a participant and an administrator for whatever is sent wrongly, and what a clear answer is. */
abstract class BadInputScene extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    AddProgramme programmes;

    CanaryMeeting meeting;
    Person person;
    Reader administrator;
    SoftAssertions soft = new SoftAssertions();

    @BeforeEach
    void arrive() {
        meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        person = cast.at(meeting).stream()
                .filter(one -> one.name().startsWith("NGO"))
                .findFirst()
                .orElseThrow();
        administrator = new Reader(
                server.getURI(),
                staff.signIn(new Browser(server.getURI()), Role.ADMINISTRATOR).cookies());
    }

    void isPage(String request, Answer answer, int status, String title) {
        soft.assertThat(answer.status()).as(request).isEqualTo(status);
        soft.assertThat(answer.header("Content-Type")).as(request).isEqualTo("text/html;charset=utf-8");
        soft.assertThat(answer.text())
                .as(request)
                .contains("<h1>" + title + "</h1>", "plenary.css", "site-header")
                .doesNotContainIgnoringCase("exception");
    }
}

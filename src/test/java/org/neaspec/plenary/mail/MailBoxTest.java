package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

/** A meeting with people, an organiser, and a mail server for whoever starts a node that sends. */
abstract class MailBoxTest extends PlenaryTest {

    @Inject
    ApplicationContext first;

    @Inject
    EmbeddedServer here;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTimeRepository time;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decisions;

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    MeetingFacts meeting;
    Browser organiser;

    @BeforeEach
    void open() {
        time.cancelAll();
        server.start();
        meeting = scene.openMeeting();
        organiser = staff.signIn(new Browser(here.getURI()), Role.ORGANISER);
    }

    @AfterEach
    void close() {
        server.stop();
        time.cancelAll();
    }

    RegistrationDetail registered() {
        var outcome = (RegistrationOutcome.Submitted) register.register(meeting, RandomIds.publicId(), Scene.answers());
        return registrations.byId(outcome.registrationId()).orElseThrow();
    }

    RegistrationDetail approved() {
        var person = registered();
        decide(person, Decision.APPROVE);
        return registrations.byId(person.id()).orElseThrow();
    }

    void decide(RegistrationDetail person, Decision decision) {
        var now = registrations.byId(person.id()).orElseThrow();
        decisions.decide(
                scene.organiser(),
                meeting.id(),
                List.of(new DecideRegistrations.Seen(now.reference(), now.version())),
                decision,
                "Because",
                List.of());
    }

    String review(RegistrationDetail person) {
        return RegistrationPaths.review(meeting.slug(), person.reference());
    }

    /** A node that sends to the mail server of the test. */
    EmbeddedServer node() {
        return SecondNode.beside(
                first,
                Map.of(
                        "plenary.mail.host",
                        "127.0.0.1",
                        "plenary.mail.port",
                        server.getSmtp().getPort()));
    }

    /** What arrived for this address, whole. */
    List<String> arrived(String email) {
        return Arrays.stream(server.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .filter(mail -> mail.contains("<" + email + ">") || mail.contains("To: " + email))
                .toList();
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean reached = condition.getAsBoolean();
        while (!reached && System.nanoTime() < end) {
            Thread.sleep(50);
            reached = condition.getAsBoolean();
        }
        assertThat(reached).as("in time").isTrue();
    }
}

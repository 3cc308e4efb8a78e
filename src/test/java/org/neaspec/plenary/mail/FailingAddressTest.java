package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.ForgetRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;

/** An address whose mail comes back is shown as such, written to no more, and mended. */
class FailingAddressTest extends MailBoxTest {

    @Inject
    Replies replies;

    @Inject
    FailingAddresses failing;

    @Inject
    ForgetRegistration forget;

    @Test
    void
            what_came_back_is_shown_where_people_are_looked_after_and_a_report_that_quotes_no_mail_of_ours_is_not_believed() {
        var person = registered();
        time.pretendSent(person.email());

        replies.receive(report(person, null));
        replies.receive(report(person, "<0123456789abcdef0123456789abcdef@localhost>"));
        assertThat(failing.of(person.answers().email())).as("forged").isEmpty();
        assertThat(organiser.get(review(person)).body()).doesNotContain("does not work");

        replies.receive(report(person, time.messageId(person.email())));
        replies.receive(report(person, time.messageId(person.email())));

        assertThat(time.state(person.email())).isEqualTo("DEAD");
        assertThat(organiser.get(review(person)).body())
                .contains("The address does not work", "550 no such person", "Change the address and write there");
        var list = Jsoup.parse(organiser
                .get(MeetingPaths.people(meeting.slug()) + "?mark=failing")
                .body());
        assertThat(list.select("table.roster tbody tr")).hasSize(1);
        assertThat(list.select("table.roster tbody th").text()).contains("Address does not work");
        assertThat(scene.count(
                        "SELECT times FROM failing_address WHERE email_key = ?",
                        person.answers().email().key()))
                .isEqualTo(2);
        assertThat(server.getReceivedMessages()).as("answers to what came back").isEmpty();

        forget.forget(person.id(), Set.of(DataGroup.CONTACT));
        assertThat(failing.of(person.answers().email())).as("forgotten").isEmpty();
    }

    @Test
    void nothing_more_is_sent_there_until_somebody_says_that_it_works() throws Exception {
        var person = bounced();
        decide(person, Decision.APPROVE);
        try (var node = node()) {
            until(() -> time.count(person.email(), "DEAD") == 2);
            assertThat(arrived(person.email())).isEmpty();
            assertThat(organiser
                            .get(MeetingPaths.mail(meeting.slug()) + "?state=DEAD")
                            .body())
                    .contains("mail to this address comes back");

            assertThat(organiser.post(review(person) + "/address/trial").statusCode())
                    .isEqualTo(303);
            until(() -> time.count(person.email(), "SENT") == 2);
        }

        assertThat(arrived(person.email()))
                .as("the approval, which was not sent before, and once more what came back")
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("/my/"));
        assertThat(organiser.get(review(person)).body()).doesNotContain("does not work");
        assertThat(organiser.get("/organise/audit").body()).contains("Had mail to an address tried again");
    }

    @Test
    void a_new_address_gets_a_new_link_and_the_old_one_opens_nothing() throws Exception {
        var person = bounced();
        var before = link(person);
        var other = registered();
        var fresh = Scene.unique("mended");

        var refused = organiser.post(review(person) + "/address", "newAddress", other.email());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Somebody else is registered", other.email());
        assertThat(organiser
                        .post(review(person) + "/address", "newAddress", "nobody@nowhere")
                        .body())
                .contains("Give one e-mail address", "nobody@nowhere");
        assertThat(organiser
                        .post(review(person) + "/address", "newAddress", fresh)
                        .statusCode())
                .isEqualTo(303);

        try (var node = node()) {
            until(() -> !arrived(fresh).isEmpty());
        }
        assertThat(time.count(person.email(), "CANCELLED")).isEqualTo(1);
        assertThat(link(person)).isNotEqualTo(before);
        assertThat(organiser.get("/my/" + before).statusCode()).isNotEqualTo(200);
        assertThat(registrations.byId(person.id()).orElseThrow().email()).isEqualTo(fresh);
        assertThat(organiser.get(review(person)).body()).doesNotContain("The address does not work");
    }

    private String link(RegistrationDetail person) {
        return first.getBean(org.neaspec.plenary.registration.PersonalLinks.class)
                .current(person.id(), org.neaspec.plenary.registration.LinkPurpose.MY);
    }

    private RegistrationDetail bounced() {
        var person = registered();
        time.pretendSent(person.email());
        replies.receive(report(person, time.messageId(person.email())));
        assertThat(failing.of(person.answers().email())).isPresent();
        return person;
    }

    private static byte[] report(RegistrationDetail person, String messageId) {
        String quoted = messageId == null
                ? ""
                : "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: x@localhost\r\nMessage-ID: " + messageId
                        + "\r\n";
        return String.join(
                        "\r\n",
                        List.of(
                                "From: MAILER-DAEMON@example.org",
                                "Subject: Undelivered " + System.nanoTime(),
                                "MIME-Version: 1.0",
                                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                                "",
                                "--b",
                                "Content-Type: message/delivery-status",
                                "",
                                "Reporting-MTA: dns; mx.example.org",
                                "",
                                "Final-Recipient: rfc822; " + person.email(),
                                "Action: failed",
                                "Diagnostic-Code: smtp; 550 no such person",
                                "" + quoted + "\r\n--b--\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

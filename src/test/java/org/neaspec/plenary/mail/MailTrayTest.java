package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

class MailTrayTest extends PlenaryTest {

    private static final String TOKEN = "aVeryLongPersonalTokenOfFortyThreeLetters-_";

    @Inject
    ApplicationContext first;

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTimeRepository time;

    @Inject
    Site site;

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant registering;

    String email = "tray-" + UUID.randomUUID() + "@example.org";
    Browser browser;

    @BeforeEach
    void signIn() {
        browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void without_a_mail_server_the_tray_says_so_and_the_links_in_it_work() {
        write("Your page");

        assertThat(browser.get("/organise/mail").body())
                .contains("No mail server is configured", "tray-", "Your page")
                .doesNotContain(TOKEN);
        String page = browser.get(mail()).body();
        assertThat(Jsoup.parse(page).select("main a").eachAttr("href"))
                .contains(site.link("/my/" + TOKEN), site.link("/calendar/" + TOKEN + ".ics"));
    }

    @Test
    void with_a_mail_server_secrets_are_for_their_recipients_alone() {
        write("Your page");
        time.cancelAll();

        try (EmbeddedServer sending = SecondNode.beside(first, Map.of("plenary.mail.host", "127.0.0.1"))) {
            Browser there = browser.sameCookiesAt(sending.getURI());
            assertThat(there.get("/organise/mail").body()).doesNotContain("No mail server is configured");
            for (String path : new String[] {mail(), mail() + "/html"}) {
                assertThat(there.get(path).body()).contains("/my/********").doesNotContain(TOKEN);
            }
        }
    }

    @Test
    void a_mail_is_shown_where_it_can_do_nothing() {
        write("<script>alert(1)</script>");

        var html = browser.get(mail() + "/html");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(html.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        var page = browser.get(mail());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-src 'self'", "frame-ancestors 'none'");
        assertThat(Jsoup.parse(page.body()).select("main script, h1 script")).isEmpty();
        assertThat(Jsoup.parse(page.body()).select("iframe").attr("sandbox")).doesNotContain("allow-scripts");
    }

    @Test
    void a_mail_that_waits_can_be_cancelled_and_one_that_was_cancelled_goes_again_as_the_same() {
        write("Your page");
        String id = time.messageId(email);

        assertThat(browser.post(mail() + "/cancellation").statusCode()).isEqualTo(303);
        assertThat(time.state(email)).isEqualTo("CANCELLED");
        assertThat(browser.get(mail()).body()).contains("The mail will not be sent.", "Cancelled by Test Organiser");
        browser.post(mail() + "/cancellation");
        assertThat(browser.get(mail()).body()).contains("in another state by now");

        browser.post(mail() + "/sending");
        assertThat(time.state(email)).isEqualTo("QUEUED");
        assertThat(time.messageId(email)).isEqualTo(id);
        assertThat(browser.get("/organise/audit").body()).contains("Cancelled a mail", "Sent a mail again", email);
    }

    @Test
    void times_are_those_of_the_meeting_and_otherwise_of_the_reader_and_say_so() {
        write("About no meeting");
        String about = "/organise/mail/" + time.publicId(aboutAMeeting());

        assertThat(browser.get(mail()).body()).contains("(UTC)");
        assertThat(browser.get(about).body()).contains("(Ulaanbaatar, UTC+8)").doesNotContain("(UTC)");
        assertThat(browser.get("/organise/mail").body()).contains("(UTC)", "(Ulaanbaatar, UTC+8)");
        assertThat(browser.get("/organise/audit").body()).contains("(UTC)");

        browser.get("/meetings/demo-policy-dialogue?zone=Asia/Tokyo");

        assertThat(browser.get(mail()).body()).contains("(Tokyo, UTC+9)").doesNotContain("(UTC)");
        assertThat(browser.get(about).body()).contains("(Ulaanbaatar, UTC+8)").doesNotContain("Tokyo");
        assertThat(browser.get("/organise/audit").body())
                .contains("(Tokyo, UTC+9)")
                .doesNotContain("(UTC)");
    }

    @Test
    void one_that_was_sent_goes_again_as_a_new_message() {
        write("Your page");
        time.pretendSent(email);

        browser.post(mail() + "/sending");

        assertThat(time.copies(email)).isEqualTo(2);
    }

    @Test
    void the_tray_is_for_staff_only_and_a_mail_that_is_not_there_is_not_found() {
        write("Your page");

        assertThat(new Browser(server.getURI()).get(mail()).statusCode()).isEqualTo(303);
        assertThat(new Browser(server.getURI()).get(mail() + "/html").body()).doesNotContain(TOKEN);
        assertThat(new Browser(server.getURI()).post(mail() + "/sending").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/organise/mail/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/organise/mail/" + UUID.randomUUID() + "/sending")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/organise/mail?state=nonsense&before=nonsense").statusCode())
                .isEqualTo(200);
    }

    private void write(String subject) {
        String links = site.link("/my/" + TOKEN) + "\n" + site.link("/calendar/" + TOKEN + ".ics");
        outbox.add(
                MailKind.RECEIVED,
                UUID.randomUUID().toString(),
                new Outbox.Address("Test Delegate", EmailAddress.parse(email).orElseThrow(), null, null),
                new Letter(
                        subject,
                        "Text\n" + links + "\n",
                        "<html><head></head><a href=\"" + links + "\">x</a></html>",
                        null));
    }

    /** Somebody who registers for a meeting in Ulaanbaatar and gets a mail; returns the address. */
    private String aboutAMeeting() {
        var answers = Scene.answers();
        registering.register(scene.openMeeting(), RandomIds.publicId(), answers);
        return answers.email().text();
    }

    private String mail() {
        return "/organise/mail/" + time.publicId(email);
    }
}

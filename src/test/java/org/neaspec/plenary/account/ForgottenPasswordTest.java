package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

/** The way back for staff who forgot the password: by mail where mails are sent, and by nothing that colleagues can read. */
class ForgottenPasswordTest extends PlenaryTest {

    private static final Pattern LINK = Pattern.compile("http\\S+(/password/[A-Za-z0-9_-]{43})\\b");

    @Inject
    ApplicationContext first;

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    String email;

    @BeforeEach
    void start() {
        email = staff.organiser();
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void where_no_mail_is_sent_no_link_is_made() {
        Browser browser = new Browser(server.getURI());

        assertThat(browser.get("/sign-in").body()).contains("href=\"/sign-in/password\"");
        assertThat(browser.get("/sign-in/password").body())
                .contains("Ask an administrator of the site")
                .doesNotContain("name=\"email\"");
        assertThat(ask(browser, email).statusCode()).isEqualTo(303);

        assertThat(linksMade()).isZero();
        assertThat(mailsWritten()).isZero();
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer_and_the_known_one_a_mail() throws Exception {
        try (EmbeddedServer node = sending()) {
            HttpResponse<String> known = ask(new Browser(node.getURI()), " " + email.toUpperCase() + " ");
            HttpResponse<String> unknown =
                    ask(new Browser(node.getURI()), "nobody-" + UUID.randomUUID() + "@example.org");

            assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
            assertThat(known.body()).isEqualTo(unknown.body());
            assertThat(known.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
            assertThat(known.headers().allValues("Set-Cookie"))
                    .isEqualTo(unknown.headers().allValues("Set-Cookie"));
            assertThat(ask(new Browser(node.getURI()), "no address").statusCode())
                    .isEqualTo(422);

            String link = linkIn(theMail());
            Browser browser = new Browser(node.getURI());
            String wanted = "nine paper lanterns over the river";
            assertThat(browser.post(link, "password", wanted, "repeated", wanted)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(browser.post("/sign-in", "email", email, "password", wanted)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(browser.get("/organise/audit").body())
                    .contains("Had a link for a new password mailed", "Set a new password by a link", email);
        }
    }

    @Test
    void no_colleague_reads_the_link_in_the_tray_whether_mails_are_sent_or_not() throws Exception {
        try (EmbeddedServer node = sending()) {
            ask(new Browser(node.getURI()), email);
            String token = linkIn(theMail()).substring("/password/".length());
            String id = String.valueOf(
                    scene.rows("SELECT public_id AS id FROM outbox_message WHERE recipient_email = ?", email)
                            .get(0)
                            .get("id"));
            for (URI site : List.of(node.getURI(), server.getURI())) {
                Browser colleague = staff.signIn(new Browser(site), Role.ADMINISTRATOR);
                String page = colleague.get("/organise/mail/" + id).body();
                String html = colleague.get("/organise/mail/" + id + "/html").body();

                assertThat(page).contains("New password", "/password/********").doesNotContain(token);
                assertThat(html).contains("/password/********").doesNotContain(token);
            }
        }
    }

    @Test
    void an_address_is_mailed_three_times_an_hour_at_most_and_only_the_newest_link_works() throws Exception {
        try (EmbeddedServer node = sending()) {
            Browser browser = new Browser(node.getURI());
            ask(browser, email);
            String older = linkIn(theMail());
            for (int i = 0; i < 4; i++) {
                assertThat(ask(browser, email).statusCode()).isEqualTo(303);
            }
            until(() -> received().size() == 3);

            assertThat(mailsWritten()).isEqualTo(3);
            assertThat(browser.get(older).statusCode()).isEqualTo(404);
            List<String> links =
                    received().stream().map(ForgottenPasswordTest::linkIn).toList();
            assertThat(links)
                    .filteredOn(link -> browser.get(link).statusCode() == 200)
                    .hasSize(1);
        }
    }

    @Test
    void a_disabled_account_has_no_way_back() throws Exception {
        staff.disable(email);
        try (EmbeddedServer node = sending()) {
            String other = staff.organiser();
            ask(new Browser(node.getURI()), email);
            ask(new Browser(node.getURI()), other);
            until(() -> Arrays.stream(mails.getReceivedMessages()).anyMatch(mail -> isTo(mail, other)));

            assertThat(linksMade()).isZero();
            assertThat(mailsWritten()).isZero();
        }
    }

    private EmbeddedServer sending() {
        scene.run("UPDATE outbox_message SET state = 'CANCELLED' WHERE state IN ('QUEUED', 'RETRY', 'UNCERTAIN')");
        return SecondNode.beside(
                first,
                Map.of(
                        "plenary.mail.host",
                        "127.0.0.1",
                        "plenary.mail.port",
                        mails.getSmtp().getPort()));
    }

    private static HttpResponse<String> ask(Browser browser, String address) {
        return browser.post("/sign-in/password", "email", address);
    }

    private MimeMessage theMail() throws InterruptedException {
        until(() -> !received().isEmpty());
        return received().get(0);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> isTo(mail, email))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String linkIn(MimeMessage mail) {
        try {
            String text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            return LINK.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long linksMade() {
        return scene.count(
                "SELECT COUNT(*) FROM account_password_link l JOIN account a ON a.id = l.account_id WHERE a.email = ?",
                email);
    }

    private long mailsWritten() {
        return scene.count("SELECT COUNT(*) FROM outbox_message WHERE recipient_email = ?", email);
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).as("in time").isTrue();
    }
}

package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

/** Mails over real SMTP, sent by nodes that have a mail server; the node of the other stories has none. */
class SmtpTest extends PlenaryTest {

    @Inject
    ApplicationContext first;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTimeRepository time;

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    VerifyDesignation verification;

    @Inject
    RemoveDesignation removal;

    @Inject
    DecideRegistrations decisions;

    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    String email = "smtp-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void start() {
        time.cancelAll();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_once_although_two_nodes_send() throws Exception {
        try (var one = node(server.getSmtp().getPort());
                var two = node(server.getSmtp().getPort())) {
            for (int i = 0; i < 100; i++) {
                outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(i + email), OutboxTest.letter());
            }
            until(() -> all("COUNT(*)", "AND state = 'SENT'") == 100);
        }

        assertThat(mine()).hasSize(100);
        assertThat(mine().stream().map(SmtpTest::id).distinct()).hasSize(100);
        assertThat(all("MAX(attempts)", "")).as("no mail was ever with both").isEqualTo(1);
    }

    private long all(String what, String of) {
        return scene.count("SELECT " + what + " FROM outbox_message WHERE recipient_email LIKE ? " + of, '%' + email);
    }

    @Test
    void a_node_that_was_overtaken_while_its_server_hesitated_hands_nothing_over() throws Exception {
        try (var slow = new ScriptedSmtp();
                var one = node(slow.port())) {
            slow.hesitateAt("RCPT");
            outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(email), OutboxTest.letter());
            until(slow::hesitates);
            time.pass(email, 3);
            try (var two = node(server.getSmtp().getPort())) {
                until(() -> time.state(email).equals("SENT"));
                slow.goOn();
                until(() -> slow.ended() == 1);
            }
            assertThat(slow.texts)
                    .as("handed over by the node that had lost its lease")
                    .isEmpty();
        }

        assertThat(time.state(email)).isEqualTo("SENT");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void its_headers_are_ours_and_clean() throws Exception {
        var hostile = new Outbox.Address(
                "Mallory\r\nBcc: all@example.org <x@y>, \"z\" \u202Egnp",
                EmailAddress.parse(email).orElseThrow(),
                null,
                null);
        var letter = new Letter(
                "Subject\r\nBcc: more@example.org\u2028Улаанбаатар", "Text\n.\n", "<p>Text</p>", "desk@example.org");
        try (var node = node(server.getSmtp().getPort())) {
            outbox.add(MailKind.RECEIVED, "x", hostile, letter);
            until(() -> !mine().isEmpty());
        }

        MimeMessage mail = mine().get(0);
        assertThat(server.getReceivedMessages()).as("copies to anybody else").hasSize(1);
        assertThat(id(mail)).isEqualTo(time.messageId(email)).matches("<[0-9a-f]{32}@plenary.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Subject Bcc: more@example.org Улаанбаатар");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Plenary <desk@plenary.example>");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("desk@example.org");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("multipart/alternative", "text/plain", "text/html");
        assertThat(Arrays.stream(GreenMailUtil.getWholeMessage(mail).split("\r\n")))
                .allMatch(line -> line.length() <= 998);
    }

    @Test
    void a_repeat_is_the_same_to_the_byte() throws Exception {
        try (var node = node(server.getSmtp().getPort())) {
            outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(email), OutboxTest.letter());
            until(() -> mine().size() == 1);
            until(() -> time.unanswered(email) == 1);
            until(() -> mine().size() == 2);
        }

        assertThat(GreenMailUtil.getWholeMessage(mine().get(1)).replaceFirst("(?s).*?\r\n(?=Date:)", ""))
                .isEqualTo(GreenMailUtil.getWholeMessage(mine().get(0)).replaceFirst("(?s).*?\r\n(?=Date:)", ""));
        assertThat(id(mine().get(1))).isEqualTo(id(mine().get(0)));
    }

    @Test
    void while_the_server_is_away_mails_wait_and_are_sent_when_it_is_back() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        try (var node = node(port)) {
            outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(email), OutboxTest.letter());
            var relay = "127.0.0.1:" + port;
            until(() -> scene.count(
                            "SELECT COUNT(*) FROM mail_relay WHERE name = ? AND last_answer LIKE '%connect%'", relay)
                    == 1);
            assertThat(time.attempts(email)).as("an outage uses up no attempts").isLessThan(2);

            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            scene.run("UPDATE mail_relay SET closed_until = NULL WHERE name = ?", relay);
            until(() -> mine().size() == 1);
        }
        until(() -> time.state(email).equals("SENT"));
    }

    @Test
    void what_the_server_answers_decides_what_happens_next() throws Exception {
        try (var scripted = new ScriptedSmtp();
                var node = node(scripted.port())) {
            assertThat(afterOneTry(scripted, "RCPT", "550 5.1.1 no such person"))
                    .isEqualTo("DEAD: 550 5.1.1 no such person");
            assertThat(afterOneTry(scripted, "RCPT", "451 4.7.1 greylisted")).isEqualTo("RETRY: 451 4.7.1 greylisted");
            assertThat(afterOneTry(scripted, "MAIL", "530 5.7.0 authenticate first"))
                    .as("about us, not about this mail")
                    .isEqualTo("RETRY: 530 5.7.0 authenticate first");
            assertThat(afterOneTry(scripted, "DATA", "554 5.6.0 not this text"))
                    .isEqualTo("DEAD: 554 5.6.0 not this text");
            assertThat(afterOneTry(scripted, "DATA", "452 4.3.1 disk full")).isEqualTo("RETRY: 452 4.3.1 disk full");
            assertThat(afterOneTry(scripted, "DATA", ""))
                    .as("hung up after the text")
                    .startsWith("UNCERTAIN");
        }
    }

    @Test
    void an_approval_that_waited_while_a_designation_was_taken_back_says_what_holds_when_it_goes() throws Exception {
        var meeting = scene.openMeeting("HIDDEN");
        var registered = (RegistrationOutcome.Submitted)
                register.register(meeting, UUID.randomUUID().toString(), Scene.answers(email));
        String reference = registrations
                .registrant(registered.registrationId())
                .orElseThrow()
                .reference();
        var proof = new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "letter");
        verification.verify(scene.organiser(), meeting.id(), reference, proof);
        var seen = List.of(new DecideRegistrations.Seen(reference, 0));
        decisions.decide(scene.organiser(), meeting.id(), seen, Decision.APPROVE, null, List.of());
        removal.remove(scene.organiser(), meeting.id(), reference, proof.kind());

        try (var node = node(server.getSmtp().getPort())) {
            until(() -> mine().size() == 2);
        }

        assertThat(mine().stream().map(GreenMailUtil::getWholeMessage).map(text -> text.replace("=\r\n", "")))
                .noneMatch(text -> text.contains("canary"))
                .anyMatch(text -> text.contains("Your registration is approved") && text.contains("Open exchange"));
    }

    @Test
    void each_time_the_server_asks_for_patience_the_mail_waits_longer() throws Exception {
        try (var scripted = new ScriptedSmtp();
                var node = node(scripted.port())) {
            scripted.answer(Map.of("RCPT", "451 4.7.1 greylisted"));
            outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(email), OutboxTest.letter());
            for (int minutes : new int[] {1, 5, 15}) {
                until(() -> time.state(email).equals("RETRY"));
                assertThat(time.secondsToWait(email)).isBetween(minutes * 48L - 10, minutes * 72L);
                time.makeDue(email);
            }
        }
    }

    @Test
    void a_mail_that_may_have_arrived_is_repeated_after_two_minutes_and_four_times_at_most() throws Exception {
        try (var scripted = new ScriptedSmtp();
                var node = node(scripted.port())) {
            scripted.answer(Map.of("DATA", ""));
            outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(email), OutboxTest.letter());
            for (int i = 0; i < 2; i++) {
                until(() -> time.state(email).equals("UNCERTAIN"));
                assertThat(time.secondsToWait(email)).isBetween(110L, 120L);
                assertThat(rests(scripted.port())).isZero();
                if (i == 1) {
                    scene.run("UPDATE outbox_message SET attempts = 3 WHERE recipient_email = ?", email);
                }
                time.makeDue(email);
            }
            until(() -> time.state(email).equals("DEAD"));
            assertThat(scripted.texts).hasSize(3);
            until(() -> rests(scripted.port()) == 1);
        }
    }

    /** Ninety seconds, or what takes their place here: the server has the mail, and says so late. */
    @Test
    void a_server_that_is_slow_to_answer_the_text_is_waited_for_and_has_the_mail_once() throws Exception {
        var wait = Duration.ofSeconds(2);
        try (var slow = new ScriptedSmtp();
                var node = node(slow.port(), Map.of("plenary.mail.wait", wait))) {
            slow.hesitateAt(ScriptedSmtp.AFTER_TEXT);
            outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(email), OutboxTest.letter());
            until(slow::hesitates);
            long begun = System.nanoTime();
            assertThat(scene.count("""
                            SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), lease_until) FROM outbox_message
                            WHERE recipient_email = ?
                            """, email)).as("lease").isGreaterThan(SmtpSockets.PATIENCE.toSeconds());
            until(() -> System.nanoTime() - begun > wait.plusMillis(200).toNanos());
            assertThat(time.state(email)).isEqualTo("LEASED");

            slow.goOn();
            until(() -> time.state(email).equals("SENT"));
            assertThat(slow.texts).hasSize(1);
        }
    }

    @Test
    void a_connection_that_cannot_be_encrypted_is_no_fault_of_any_mail() throws Exception {
        try (var plain = new ScriptedSmtp();
                var node = node(plain.port(), Map.of("plenary.mail.starttls", true))) {
            var smtp = node.getApplicationContext().getBean(Smtp.class);
            var row = new OutboxRow(
                    0, "<x@localhost>", MailKind.RECEIVED, null, "Test", email, new byte[0], 1, 1, Instant.now());
            for (var answers : List.of(
                    Map.of("EHLO", "250 plain.example"),
                    Map.of("EHLO", "250 STARTTLS", "STAR", "454 4.7.0 STARTTLS has no key"),
                    Map.of("EHLO", "250 STARTTLS", "STAR", "220 go on"))) {
                plain.answer(answers);
                assertThat(smtp.deliver(row, OutboxTest.letter(), () -> true))
                        .as(answers.toString())
                        .isInstanceOfSatisfying(
                                Delivery.NoServer.class,
                                noServer -> assertThat(noServer.answer()).contains("STARTTLS"));
            }
        }
    }

    private long rests(int port) {
        return scene.count(
                "SELECT COUNT(*) FROM mail_relay WHERE name = ? AND closed_until > UTC_TIMESTAMP(6)",
                "127.0.0.1:" + port);
    }

    private String afterOneTry(ScriptedSmtp scripted, String command, String answer) throws Exception {
        String address = "answer-" + UUID.randomUUID() + "@example.org";
        scripted.answer(Map.of(command, answer));
        outbox.add(MailKind.RECEIVED, "x", OutboxTest.to(address), OutboxTest.letter());
        until(() -> !time.answer(address).isEmpty());
        return time.state(address) + ": " + time.answer(address);
    }

    private EmbeddedServer node(int port) {
        return node(port, Map.of());
    }

    private EmbeddedServer node(int port, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("plenary.mail.host", "127.0.0.1");
        properties.put("plenary.mail.port", port);
        return SecondNode.beside(first, properties);
    }

    private List<MimeMessage> mine() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(email))
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean reached = condition.getAsBoolean();
        while (!reached && System.nanoTime() < end) {
            Thread.sleep(50);
            reached = condition.getAsBoolean();
        }
        assertThat(reached).as("in time").isTrue();
    }
}

package org.neaspec.plenary.itip;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.calendar.CalendarAnswer;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.ForgetRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.AccessTokens;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;

/** What comes back to the mailbox of invitations. */
class RepliesTest extends PlenaryTest {

    private static final String VOUCHED = "Authentication-Results: mx.test; dmarc=pass header.from=example.org\r\n";

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Inject
    Registrations registrations;

    @Inject
    Invitations invitations;

    @Inject
    AccessTokens tokens;

    @Inject
    Replies replies;

    @Inject
    PositionRepository positions;

    @Inject
    Troubles troubles;

    @Inject
    ForgottenCalendars forgotten;

    @Inject
    ForgetRegistration forget;

    @Inject
    ReplyRepository rows;

    @Inject
    SaidEntries said;

    @Inject
    ApplicationEventPublisher<MailBounced> facts;

    @Inject
    Transactions transactions;

    @Inject
    AuditTrail audit;

    @Inject
    Staff staff;

    @Inject
    EmbeddedServer server;

    MeetingFacts meeting;
    RegistrationDetail person;
    String uid;

    @BeforeEach
    void invite() {
        meeting = people.meeting();
        person = people.invited(meeting);
        uid = people.uid(person);
    }

    @Test
    void an_answer_is_noted_for_the_session_and_changes_nothing_else() {
        byte[] mail = reply("ACCEPTED", 0, "20261122T100000Z", person.email());

        assertThat(replies.receive(mail)).contains(ReplyOutcome.RECORDED);
        assertThat(replies.receive(mail)).as("the same bytes again").isEmpty();

        assertThat(answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(registrations.byId(person.id())).contains(person);
        assertThat(replies.answers(meeting.id())).singleElement().satisfies(session -> {
            assertThat(session.title()).endsWith("Open session");
            assertThat(session.accepted()).isEqualTo(1);
            assertThat(session.open()).isZero();
        });
    }

    @Test
    void the_last_answer_holds_whatever_the_order_in_which_they_arrive() {
        assertThat(replies.receive(reply("DECLINED", 0, "20261122T110000Z", person.email())))
                .contains(ReplyOutcome.RECORDED);
        assertThat(replies.receive(reply("ACCEPTED", 0, "20261122T100000Z", person.email())))
                .contains(ReplyOutcome.STALE);
        assertThat(answer()).isEqualTo(Answer.DECLINED);

        assertThat(replies.receive(reply("TENTATIVE", 0, "20261122T120000Z", person.email())))
                .contains(ReplyOutcome.RECORDED);
        assertThat(answer()).isEqualTo(Answer.TENTATIVE);
    }

    @Test
    void what_is_forged_stale_unknown_or_malformed_is_kept_and_changes_no_answer() {
        scene.run("UPDATE calendar_told SET sequence_no = 3 WHERE registration_id = ?", person.id());

        assertThat(replies.receive(reply("ACCEPTED", 3, "20261122T100000Z", "mallory@example.org")))
                .as("sent by somebody else")
                .contains(ReplyOutcome.FORGED);
        assertThat(replies.receive(reply("ACCEPTED", 2, "20261122T100000Z", person.email())))
                .as("to an older invitation")
                .contains(ReplyOutcome.STALE);
        assertThat(replies.receive(reply("ACCEPTED", 9, "20261122T100000Z", person.email())))
                .as("to one never sent")
                .contains(ReplyOutcome.UNKNOWN);
        assertThat(replies.receive(mail(
                        "stranger@example.org", calendar("ACCEPTED", 3, "20261122T100000Z", "stranger@example.org"))))
                .as("never invited")
                .contains(ReplyOutcome.UNKNOWN);
        assertThat(replies.receive(mail(person.email(), "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n")))
                .contains(ReplyOutcome.MALFORMED);
        assertThat(replies.receive(reply("NEEDS-ACTION", 3, "20261122T100000Z", person.email())))
                .contains(ReplyOutcome.MALFORMED);
        assertThat(replies.receive(mail(
                        person.email(),
                        calendar("TENTATIVE", 3, "20261122T100000Z", person.email())
                                .replace("METHOD:REPLY", "METHOD:COUNTER"))))
                .contains(ReplyOutcome.COUNTER);

        assertThat(answer()).isNull();
        assertThat(replies.arrivals(meeting.id(), 10))
                .extracting(ReceivedReply::outcome)
                .contains(ReplyOutcome.FORGED, ReplyOutcome.STALE, ReplyOutcome.MALFORMED, ReplyOutcome.COUNTER);
    }

    @Test
    void what_nobody_wrote_is_recognised_and_what_came_back_names_the_address() {
        assertThat(replies.receive(text("From: " + person.email()
                        + "\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\n" + "\r\nI am away.\r\n")))
                .contains(ReplyOutcome.AUTOMATIC);
        assertThat(replies.receive(bounce("failed"))).contains(ReplyOutcome.BOUNCED);
        assertThat(replies.receive(bounce("delayed"))).contains(ReplyOutcome.AUTOMATIC);
        assertThat(replies.receive(text("From: " + person.email() + "\r\nSubject: A question\r\n\r\nWhere is it?\r\n")))
                .contains(ReplyOutcome.OTHER);
        assertThat(replies.receive(
                        text("From: " + person.email() + "\r\nSubject: Large\r\n\r\n" + "x".repeat(300_000))))
                .contains(ReplyOutcome.TOO_LARGE);

        assertThat(replies.arrivals(meeting.id(), 10))
                .filteredOn(arrival -> arrival.outcome() == ReplyOutcome.BOUNCED)
                .singleElement()
                .satisfies(arrival -> {
                    assertThat(arrival.sender()).isEqualTo(person.email());
                    assertThat(arrival.words()).contains("no such person");
                });
    }

    /** RFC 8601: only our own server's word counts, and only the topmost. */
    @Test
    void where_our_mail_server_names_itself_only_senders_that_it_confirmed_count() {
        var reader = new ReceivedMails(mailbox(0, "mx.example.net"));
        String mail = new String(reply("ACCEPTED", 0, "20261122T100000Z", person.email()), StandardCharsets.UTF_8)
                .replace(VOUCHED, "");
        String passed = "Authentication-Results: mx.example.net; dkim=pass header.d=example.org\r\n";

        assertThat(reader.read(utf8(passed + mail)).confirmed()).isTrue();
        assertThat(reader.read(utf8(mail)).confirmed()).isFalse();
        assertThat(reader.read(utf8(passed.replace("example.org", "example.com") + mail))
                        .confirmed())
                .isFalse();
        assertThat(reader.read(utf8(passed.replace("=pass", "=fail") + mail)).confirmed())
                .isFalse();
        assertThat(reader.read(utf8("Authentication-Results: mx.example.net; dkim=none\r\n" + passed + mail))
                        .confirmed())
                .as("the lower one may be anybody's")
                .isFalse();
        assertThat(reader.read(utf8(passed.replace("mx.example.net", "mx.evil.example") + mail))
                        .confirmed())
                .isFalse();
    }

    /** All who are invited know the entry's name, and anybody may write any sender. */
    @Test
    void where_nobody_vouches_for_senders_an_answer_waits_until_staff_note_it() {
        var plain = mailbox(0, "");
        var unguarded =
                new Replies(new ReceivedMails(plain), rows, said, facts, transactions, plain, audit, Clock.systemUTC());
        assertThat(unguarded.receive(reply("DECLINED", 0, "20261122T100000Z", person.email())))
                .contains(ReplyOutcome.UNCONFIRMED);
        assertThat(unguarded.receive(reply("ACCEPTED", 0, "20261122T110000Z", person.email())))
                .contains(ReplyOutcome.UNCONFIRMED);
        assertThat(answer()).isNull();

        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String path = MeetingPaths.answers(meeting.slug());
        assertThat(organiser.get("/organise").body())
                .contains(meeting.title() + ": 2 answers to invitations wait to be noted");
        var page = Jsoup.parse(organiser.get(path).body());
        assertThat(page.select("form[action=" + path + "/noted]"))
                .as("all, or one")
                .hasSize(3);
        var mails = page.select("li input[name=mail]").eachAttr("value");
        assertThat(organiser
                        .post(MeetingPaths.answers(people.meeting().slug()) + "/noted", "mail", mails.get(0))
                        .statusCode())
                .isEqualTo(303);
        assertThat(answer()).as("at another meeting").isNull();

        organiser.post(path + "/noted", "mail", mails.get(0));
        assertThat(answer()).isEqualTo(Answer.ACCEPTED);
        organiser.post(path + "/noted", "mail", mails.get(1));
        assertThat(answer()).as("the older one").isEqualTo(Answer.ACCEPTED);
        assertThat(organiser.get(path).body()).contains("Put aside").doesNotContain("Waits to be noted");
        assertThat(organiser.get("/organise").body()).doesNotContain(meeting.title() + ": ");
    }

    @Test
    void the_mailbox_is_read_and_left_as_it_is() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var box = server.setUser("desk@example.org", "desk", "secret");
            box.deliver(message(reply("ACCEPTED", 0, "20261122T100000Z", person.email())));
            box.deliver(message(text("From: a@example.org\r\nSubject: Something else\r\n\r\nHello\r\n")));
            box.deliver(message(text("From: a@example.org\r\nSubject: Huge\r\n\r\n" + "x".repeat(2_000_000))));
            var reader = reader(server);

            assertThat(reader.run()).isEqualTo(3);
            assertThat(reader.run()).as("nothing new").isZero();
            assertThat(server.getReceivedMessages()).as("nothing deleted").hasSize(3);
        } finally {
            server.stop();
        }
        assertThat(answer()).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void an_answer_that_a_colleague_opened_first_counts_all_the_same() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var box = server.setUser("team@example.org", "desk", "secret");
            box.deliver(message(text("From: a@example.org\r\nSubject: Long before\r\n\r\nHello\r\n")));
            opened(server);
            var reader = reader(server);
            assertThat(reader.run()).as("read before the mailbox was ours").isZero();

            box.deliver(message(reply("DECLINED", 0, "20261122T100000Z", person.email())));
            opened(server);

            assertThat(reader.run()).isEqualTo(1);
            assertThat(answer()).isEqualTo(Answer.DECLINED);
            assertThat(reader.run()).as("once").isZero();
        } finally {
            server.stop();
        }
    }

    /** A mailbox that is not there is said to staff, until it is there again. */
    @Test
    void staff_are_told_while_the_mailbox_cannot_be_read() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        server.setUser("desk@example.org", "desk", "secret");
        int port = server.getImap().getPort();
        var wrong = new MailboxReader(mailbox(port, "", "another"), replies, tokens, positions, troubles);
        var organiser = staff.signIn(new Browser(this.server.getURI()), Role.ORGANISER);
        try {
            wrong.look();

            assertThat(organiser.get("/organise").body()).contains("The mailbox of replies cannot be read");
            assertThat(troubles.of(TroubleKind.MAILBOX, mailbox(port, "").getKey()))
                    .get()
                    .satisfies(trouble -> assertThat(trouble.words()).contains("Authentication"));
        } finally {
            reader(server).look();
            server.stop();
        }
        assertThat(organiser.get("/organise").body()).doesNotContain("The mailbox of replies cannot be read");
    }

    @Test
    void what_strangers_write_is_kept_to_be_read_and_ends() {
        String stranger = "stranger-" + person.reference().toLowerCase(Locale.ROOT) + "@example.org";
        replies.receive(
                text("From: " + stranger + "\r\nSubject: A hall\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        + "<p>Is there a <b>hall</b>?</p><script>alert(1)</script>"));
        replies.receive(
                text("From: " + person.email() + "\r\nSubject: Mine\r\n\r\nI come later.\r\n> You are invited\r\n"));
        replies.receive(mail(
                stranger,
                calendar("ACCEPTED", 0, "20261122T100000Z", stranger).replace(uid, "nothing-of-ours@example.org")));
        replies.receive(mail(stranger, calendar("DECLINED", 0, "20261122T100000Z", stranger)));

        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var lines =
                Jsoup.parse(organiser.get("/organise/arrivals").body()).select(".queue li:contains(" + stranger + ")");
        assertThat(lines.eachText())
                .as("the mail, and the answer to what is no entry of ours")
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).contains("A hall", "Is there a hall?").doesNotContain("alert"));
        assertThat(organiser.get("/organise/arrivals").body()).doesNotContain(person.email());
        var meetings =
                Jsoup.parse(organiser.get(MeetingPaths.answers(meeting.slug())).body());
        assertThat(meetings.text())
                .as("of the person, and whoever answers in her place")
                .contains("I come later.", stranger)
                .doesNotContain("You are invited", "A hall");

        scene.run("UPDATE calendar_reply SET received_at = '2026-01-01' WHERE sender = ?", stranger);
        forgotten.expire();
        assertThat(organiser.get("/organise/arrivals").body()).doesNotContain(stranger);
    }

    @Test
    void who_is_forgotten_leaves_neither_invitations_nor_answers_behind() {
        replies.receive(reply("ACCEPTED", 0, "20261122T100000Z", person.email()));
        replies.receive(text("From: " + person.email() + "\r\nSubject: Mine\r\n\r\nMy own words\r\n"));

        forget.forget(person.id(), Set.of(DataGroup.CONTACT));

        for (var table : List.of("calendar_told", "calendar_reply")) {
            assertThat(scene.count("SELECT COUNT(*) FROM " + table + " WHERE registration_id = ?", person.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(scene.count("SELECT COUNT(*) FROM calendar_reply WHERE sender = ?", person.email()))
                .isZero();
    }

    /** Acceptance line 18: each brings a zone definition of its own, which must not use up those of the JVM. */
    @Test
    void three_thousand_answers_are_read_without_keeping_their_zones() {
        long before = zonesOfCalendars();
        for (int i = 0; i < 3_000; i++) {
            String calendar = calendar("ACCEPTED", 0, "20261122T100000Z", person.email())
                    .replace(
                            "BEGIN:VEVENT",
                            "BEGIN:VTIMEZONE\r\nTZID:Zone/Of-Its-Own-" + i
                                    + "\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\n"
                                    + "END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT");
            assertThat(CalendarAnswer.read(calendar))
                    .get()
                    .extracting(CalendarAnswer::uid)
                    .isEqualTo(uid);
        }
        // Tests beside this one read calendars too, and keep their zones; three thousand they are not.
        assertThat(zonesOfCalendars() - before).isLessThan(1_000);
    }

    private static long zonesOfCalendars() {
        return java.time.ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.startsWith("ical4j"))
                .count();
    }

    private Answer answer() {
        return invitations.invitedTo(person.id()).get(0).answer();
    }

    private byte[] reply(String answer, int sequence, String stamp, String sender) {
        return mail(sender, calendar(answer, sequence, stamp, person.email()));
    }

    /** As Exchange writes it: without an organiser. */
    private String calendar(String answer, int sequence, String stamp, String attendee) {
        return "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:Microsoft Exchange Server 2010\r\nVERSION:2.0\r\n"
                + "BEGIN:VEVENT\r\nATTENDEE;PARTSTAT=" + answer + ";CN=Test:mailto:" + attendee + "\r\nUID:" + uid
                + "\r\nDTSTAMP:" + stamp + "\r\nSEQUENCE:" + sequence + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static byte[] mail(String sender, String calendar) {
        return text(VOUCHED + "From: Somebody <" + sender + ">\r\nTo: desk@plenary.example\r\nSubject: Accepted\r\n"
                + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAccepted\r\n"
                + "--b\r\nContent-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n" + calendar
                + "\r\n--b--\r\n");
    }

    private byte[] bounce(String action) {
        return text("From: MAILER-DAEMON@example.org\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; " + person.email()
                + "\r\nAction: " + action + "\r\nDiagnostic-Code: smtp; 550 no such person\r\n\r\n--b--\r\n");
    }

    private MailboxReader reader(GreenMail server) {
        return new MailboxReader(mailbox(server.getImap().getPort(), ""), replies, tokens, positions, troubles);
    }

    /** What a colleague does in his or her own mail program. */
    private static void opened(GreenMail server) throws Exception {
        try (var store = server.getImap().createStore()) {
            store.connect("desk", "secret");
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.SEEN), true);
            }
        }
    }

    private static byte[] text(String mail) {
        return utf8(mail);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MimeMessage message(byte[] raw) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static ReplyMailbox mailbox(int port, String authority) {
        return mailbox(port, authority, "secret");
    }

    private static ReplyMailbox mailbox(int port, String authority, String password) {
        return new ReplyMailbox() {
            @Override
            public String getHost() {
                return "127.0.0.1";
            }

            @Override
            public Integer getPort() {
                return port;
            }

            @Override
            public String getUser() {
                return "desk";
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public boolean isTls() {
                return false;
            }

            @Override
            public String getFolder() {
                return "INBOX";
            }

            @Override
            public String getSecret() {
                return "";
            }

            @Override
            public String getAuthority() {
                return authority;
            }
        };
    }
}

package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neaspec.plenary.calendar.CalendarWriter;
import org.neaspec.plenary.calendar.IcsLint;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.SecondNode;

/** Sessions come into people's calendars over a real mail server, move there, and go away by themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarMailsTest extends PlenaryTest {

    @Inject
    ApplicationContext first;

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Inject
    Registrations registrations;

    @Inject
    WithdrawRegistration withdrawal;

    @Inject
    PersonalLinks links;

    @Inject
    MeetingCalendars calendars;

    @Inject
    CalendarWriter writer;

    @Inject
    OutboxTimeRepository time;

    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private EmbeddedServer node;
    MeetingFacts meeting;

    /** One node that sends serves all tests. */
    @BeforeEach
    void start() {
        time.cancelAll();
        if (node == null) {
            server.start();
            node = SecondNode.beside(
                    first,
                    Map.of(
                            "plenary.mail.host",
                            "127.0.0.1",
                            "plenary.mail.port",
                            server.getSmtp().getPort()));
        }
        meeting = people.meeting();
    }

    @AfterAll
    void stop() {
        node.getApplicationContext().close();
        server.stop();
    }

    @Test
    void each_inbox_holds_exactly_what_its_calendar_needs() throws Exception {
        change(items -> {
            items.add(session("To be called off", "11:00", "12:00"));
            items.add(session("Never moved", "14:00", "15:00"));
        });
        long stays = approved();
        long leaves = approved();
        settle();
        assertThat(subjects(stays))
                .containsExactlyInAnyOrder(
                        "Invitation: " + meeting.code() + " | Open session",
                        "Invitation: " + meeting.code() + " | To be called off",
                        "Invitation: " + meeting.code() + " | Never moved");

        change(items -> {
            items.set(0, moved(items.get(0)));
            items.removeIf(item -> item.title().equals("To be called off"));
        });
        settle();
        change(items -> items.set(1, spokenBy("Test Ministry", items.get(1))));
        settle();
        withdrawal.withdraw(leaves);
        settle();
        settle();

        assertThat(subjects(stays).subList(3, 5))
                .containsExactlyInAnyOrder(
                        "Updated: " + meeting.code() + " | Open session",
                        "Cancelled: " + meeting.code() + " | To be called off");
        assertThat(subjects(stays).subList(5, 6)).containsExactly("Updated: " + meeting.code() + " | Never moved");
        assertThat(calendarOf(mails(stays).get(5)))
                .as("who speaks is told, and the time stays")
                .contains("Test Ministry", "T140000\r\n", "SEQUENCE:1\r\n");
        assertThat(subjects(stays)).hasSize(6);
        assertThat(subjects(leaves).subList(6, 8))
                .containsExactlyInAnyOrder(
                        "Cancelled: " + meeting.code() + " | Open session",
                        "Cancelled: " + meeting.code() + " | Never moved");
        assertThat(subjects(leaves)).hasSize(8);
        for (long person : List.of(stays, leaves)) {
            var registration = registrations.byId(person).orElseThrow();
            var program = new CalendarProgram(registration.email());
            for (MimeMessage mail : mails(person)) {
                program.receive(calendarOf(mail));
            }
            assertThat(program.entries())
                    .isEqualTo(
                            person == leaves
                                    ? Map.of()
                                    : CalendarProgram.of(
                                            writer,
                                            calendars.sessions(scene.again(meeting), registration.participant())));
            if (person == stays) {
                assertThat(program.entries().values().stream()
                                .map(entry -> hour(entry.get("DTSTART")) + "–" + hour(entry.get("DTEND")) + " "
                                        + entry.get("SUMMARY").replace(meeting.code() + " | ", ""))
                                .sorted()
                                .toList())
                        .as("what the person's page has")
                        .isEqualTo(onThePageOf(person));
            }
        }
    }

    /** The shape that Google sends and Outlook looks for. */
    @Test
    void an_invitation_is_built_as_calendars_expect_it() throws Exception {
        long person = approved();
        settle();
        change(items -> items.set(0, moved(items.get(0))));
        settle();

        MimeMessage invitation = mails(person).get(0);
        MimeMessage update = mails(person).get(1);
        Multipart mixed = (Multipart) invitation.getContent();
        Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(types(mixed)).containsExactly("multipart/alternative", "application/ics");
        assertThat(types(alternative)).containsExactly("text/plain", "text/html", "text/calendar");
        BodyPart calendar = alternative.getBodyPart(2);
        var type = new ContentType(calendar.getContentType());
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(calendar.getDisposition()).isNull();
        assertThat(calendar.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        byte[] inline = bytes(calendar);
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo(inline);
        String text = new String(inline, StandardCharsets.UTF_8).replace("\r\n ", "");
        String address = registrations.byId(person).orElseThrow().email();
        assertThat(IcsLint.messageFaults(inline)).isEmpty();
        assertThat(text)
                .contains("METHOD:REQUEST", "ORGANIZER;CN=Plenary:mailto:desk@plenary.example")
                .containsOnlyOnce("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;")
                .contains(":mailto:" + address)
                .doesNotContain("VALARM");
        assertThat(invitation.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(invitation.getHeader("References")).isNull();
        assertThat(update.getHeader("References")).containsExactly(invitation.getMessageID());
        assertThat(GreenMailUtil.getWholeMessage(invitation)).doesNotContain("/my/", "/calendar/");
    }

    /** RFC 5546 3.2.5: called off for all says so, called off for one must not. */
    @Test
    void a_cancellation_says_whether_the_session_is_off_or_the_person_is_out() throws Exception {
        change(items -> items.add(session("To be called off", "11:00", "12:00")));
        long person = approved();
        settle();
        change(items -> items.removeIf(item -> item.title().equals("To be called off")));
        settle();
        withdrawal.withdraw(person);
        settle();

        List<String> cancellations = new ArrayList<>();
        for (MimeMessage mail : mails(person)) {
            if (mail.getSubject().startsWith("Cancelled")) {
                cancellations.add(calendarOf(mail).replace("\r\n ", ""));
            }
        }
        assertThat(cancellations)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "METHOD:CANCEL",
                                "BEGIN:VTIMEZONE",
                                "DTSTART;TZID=Asia/Ulaanbaatar:",
                                "DTEND;",
                                "SUMMARY:")
                        .doesNotContain("VALARM", "SEQUENCE:0\r"));
        assertThat(cancellations.get(0)).contains("STATUS:CANCELLED").contains("To be called off");
        assertThat(cancellations.get(1)).doesNotContain("STATUS:").contains("Open session");
    }

    private List<String> onThePageOf(long person) {
        String page = new Browser(first.getBean(EmbeddedServer.class).getURI())
                .get("/my/" + links.current(person, LinkPurpose.MY))
                .body();
        return Jsoup.parse(page).select(".programme-row").stream()
                .map(row -> row.select("time").first().parent().text().substring(0, 11) + " "
                        + row.select("h4").text())
                .sorted()
                .toList();
    }

    /** "09:15" of "20261222T091500". */
    private static String hour(String stamp) {
        return stamp.replaceFirst(".*T(\\d\\d)(\\d\\d)\\d\\dZ?$", "$1:$2");
    }

    private static ProgrammeItem spokenBy(String group, ProgrammeItem item) {
        return item.toBuilder()
                .slots(List.of(new SpeakerSlot("x", null, null, null, null, null, null, null, group, null, null, null)))
                .build();
    }

    private long approved() {
        return people.approved(meeting);
    }

    private ProgrammeItem session(String title, String from, String to) {
        return people.session(meeting, title, from, to);
    }

    private static ProgrammeItem moved(ProgrammeItem item) {
        return item.toBuilder()
                .times(item.day(), item.start().plusMinutes(15), item.end().plusMinutes(15))
                .build();
    }

    private void change(Consumer<List<ProgrammeItem>> how) {
        people.change(meeting, how, Notice.SILENT);
    }

    /** Looks at all calendars, and has what waits delivered. */
    private void settle() throws InterruptedException {
        people.look(meeting);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (waiting() > 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE meeting_id = ? AND state IN ('QUEUED', 'RETRY', 'LEASED', 'UNCERTAIN')",
                meeting.id());
    }

    /** The calendar mails somebody got, in order. */
    private List<MimeMessage> mails(long person) {
        String address = registrations.byId(person).orElseThrow().email();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains("text/calendar"))
                .toList();
    }

    private List<String> subjects(long person) {
        return mails(person).stream().map(CalendarMailsTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String calendarOf(MimeMessage mail) throws MessagingException, IOException {
        return new String(bytes(((Multipart) mail.getContent()).getBodyPart(1)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        return part.getInputStream().readAllBytes();
    }

    private static List<String> types(Multipart parts) throws MessagingException {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            types.add(new ContentType(parts.getBodyPart(i).getContentType())
                    .getBaseType()
                    .toLowerCase(Locale.ROOT));
        }
        return types;
    }
}

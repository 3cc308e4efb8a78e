package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;

/** A meeting writes in words of its own and as somebody of its own; the words are filled in and nothing else happens in them. */
class MailTextsTest extends MailBoxTest {

    private static final String SUBJECT = "Welcome to {meeting}";
    private static final String BODY = "{name}, you are in.\nYour page: {link}\n\nA lone { stays as it is";

    @Inject
    MailTray tray;

    @Inject
    CalendarScene people;

    @Inject
    Voices voices;

    @Inject
    PersonalLinks links;

    @Inject
    StandardWords standard;

    @Inject
    ApplicationEventPublisher<MeetingCopied> facts;

    @Test
    void a_preview_of_calendar_mails_and_of_changes_has_the_session_and_the_changes_of_that_person() {
        meeting = people.meeting();
        people.change(
                meeting,
                items -> items.set(
                        0,
                        items.get(0).toBuilder()
                                .times(items.get(0).day(), LocalTime.of(9, 45), LocalTime.of(10, 45))
                                .build()),
                Notice.SILENT);
        var person = approved();
        scene.run("""
                INSERT INTO join_link (meeting_id, item_id, address, revised_at)
                SELECT meeting_id, public_id, 'https://rooms.example.org/secret', NOW(6) FROM programme_item
                WHERE meeting_id = ? AND title = 'Open session'
                """, meeting.id());

        assertThat(preview("calendar-request", person))
                .contains(person.name(), "Open session", "09:45–10:45", "https://example.org/")
                .doesNotContain("rooms.example.org", "A session of the programme");
        assertThat(preview("calendar-cancel", person)).contains("Open session").doesNotContain("https://example.org/");
        assertThat(preview("calendar-request", null)).contains("A session of the programme");
        assertThat(preview("programme-changed", person)).contains("Open session", "09:45");
        assertThat(preview("programme-changed", null)).doesNotContain("09:45");
    }

    private String preview(String kind, @Nullable RegistrationDetail person) {
        var shown = organiser.post(
                MeetingPaths.mailTexts(meeting.slug()) + "/" + kind + "/preview",
                "subject",
                "Subject",
                "body",
                "Words.",
                "person",
                person == null ? "" : person.reference());
        assertThat(shown.statusCode()).isEqualTo(200);
        return shown.body();
    }

    @Test
    void words_of_a_meeting_are_in_its_mails_and_in_no_others() {
        keep("approved", SUBJECT, BODY, 0);
        var person = approved();
        scene.run(
                "UPDATE person SET printed_name = '<b>{reference}</b>' WHERE id = (SELECT person_id FROM registration WHERE id = ?)",
                person.id());

        var letter = letter(person, "APPROVED");
        String link = "/my/" + links.current(person.id(), LinkPurpose.MY);
        assertThat(letter.subject()).isEqualTo("Welcome to " + meeting.title());
        assertThat(letter.text())
                .contains(
                        person.name() + ", you are in.\nYour page: ", link, "A lone { stays as it is", "You may attend")
                .doesNotContain("Your registration is approved.");
        var html = Jsoup.parse(letter.html());
        assertThat(html.select("p").eachText())
                .anyMatch(text -> text.startsWith(person.name() + ", you are in. Your page:"));
        assertThat(html.select("a[href$=" + link + "]")).hasSizeGreaterThan(1);
        assertThat(letter(person, "RECEIVED").text()).contains("Thank you for registering");

        decide(person, org.neaspec.plenary.registration.Decision.REOPEN);
        decide(person, org.neaspec.plenary.registration.Decision.APPROVE);
        var again = letter(person, "APPROVED");
        assertThat(again.text())
                .as("what is filled in is not looked through again")
                .contains("<b>{reference}</b>, you are in");
        assertThat(again.html()).contains("&lt;b&gt;{reference}&lt;/b&gt;, you are in");
    }

    @Test
    void what_is_wrong_is_said_at_its_place_and_nothing_is_kept() {
        var path = MeetingPaths.mailTexts(meeting.slug()) + "/approved";
        var refused = organiser.post(path, "seen", "0", "subject", "Come {link}", "body", "One\nDear {nmae}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".field--error").text())
                .contains("The link is a secret", "{nmae} in line 2 is no placeholder");
        assertThat(refused.body()).contains("Come {link}", "Dear {nmae}");
        assertThat(organiser
                        .post(path, "seen", "0", "subject", " ", "body", "{party}")
                        .body())
                .contains("Write a subject", "{party} in line 1 is no placeholder");
        assertThat(voices.own(meeting.id())).isEmpty();

        keep("approved", SUBJECT, BODY, 0);
        var overtaken = organiser.post(path, "seen", "0", "subject", "Mine", "body", "Mine too");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Somebody else changed this text", "Mine too");
        assertThat(voices.own(meeting.id(), MailKind.APPROVED)
                        .orElseThrow()
                        .wording()
                        .subject())
                .isEqualTo(SUBJECT);
    }

    @Test
    void a_preview_has_the_data_of_somebody_of_this_meeting_and_no_link_that_opens_anything() throws Exception {
        var person = approved();
        var path = MeetingPaths.mailTexts(meeting.slug()) + "/approved";

        var shown = organiser.post(
                path + "/preview",
                "subject",
                "Hello {name}",
                "body",
                "Not kept: {reference}",
                "person",
                person.reference());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Hello " + person.name(), "Not kept: " + person.reference(), "/my/********", "Open exchange")
                .doesNotContain(
                        links.current(person.id(), LinkPurpose.MY), links.current(person.id(), LinkPurpose.FEED));
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        var elsewhere = MeetingPaths.mailTexts(scene.openMeeting().slug()) + "/approved/preview";
        assertThat(organiser.post(elsewhere, "person", person.reference()).statusCode())
                .isEqualTo(404);

        for (MailKind kind :
                Arrays.stream(MailKind.values()).filter(MailKind::wordable).toList()) {
            var words = standard.of(kind);
            assertThat(CheckWording.of(kind, words))
                    .as("%s: the standard text passes its own check", kind)
                    .isEmpty();
            var key = MeetingPaths.mailTexts(meeting.slug()) + "/"
                    + kind.name().toLowerCase().replace('_', '-');
            assertThat(organiser
                            .post(key + "/preview", "subject", "Subject", "body", "Words of our own.")
                            .body())
                    .as(kind.name())
                    .contains("Words of our own.")
                    .doesNotContain("{", "xxxxxxxx");
            assertThat(organiser.get(key).statusCode()).as(kind.name()).isEqualTo(200);
        }
    }

    @Test
    void a_trial_goes_to_oneself_and_the_standard_text_comes_back() throws Exception {
        keep("approved", SUBJECT, BODY, 0);
        var path = MeetingPaths.mailTexts(meeting.slug()) + "/approved";

        organiser.post(path + "/trial");
        try (var node = node()) {
            until(() -> server.getReceivedMessages().length == 1);
        }
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("[Trial] Welcome to " + meeting.title());

        var copy = scene.openMeeting();
        facts.publishEvent(new MeetingCopied(meeting.id(), copy.id(), Map.of()));
        organiser.post(path + "/standard");
        assertThat(voices.own(meeting.id())).isEmpty();
        assertThat(voices.own(copy.id())).containsOnlyKeys(MailKind.APPROVED);
        assertThat(organiser.get("/organise/audit").body()).contains("Went back to the standard text of a mail");
    }

    @Test
    void mails_come_from_the_meetings_own_sender_as_long_as_the_site_allows_its_address() throws Exception {
        var path = MeetingPaths.mailSender(meeting.slug());
        var refused = organiser.post(path, "name", "A \"B\" <c@d>", "address", "boss@example.com", "replyTo", "nobody");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".field--error")).hasSize(3);

        organiser.post(
                path,
                "name",
                "Dialogue secretariat",
                "address",
                voices.addresses().get(0),
                "replyTo",
                "desk@example.org");
        registered();
        scene.run("UPDATE mail_sender SET address = 'gone@example.com' WHERE meeting_id = ?", meeting.id());
        registered();
        try (var node = node()) {
            until(() -> server.getReceivedMessages().length == 2);
        }

        for (var mail : server.getReceivedMessages()) {
            assertThat(mail.getFrom()[0].toString()).isEqualTo("Dialogue secretariat <desk@plenary.example>");
            assertThat(mail.getReplyTo()[0].toString()).isEqualTo("desk@example.org");
        }
    }

    private void keep(String kind, String subject, String body, int seen) {
        assertThat(organiser
                        .post(
                                MeetingPaths.mailTexts(meeting.slug()) + "/" + kind,
                                "seen",
                                Integer.toString(seen),
                                "subject",
                                subject,
                                "body",
                                body)
                        .statusCode())
                .isEqualTo(303);
    }

    private Letter letter(RegistrationDetail person, String kind) {
        return tray.letter(scene.rows(
                                "SELECT public_id FROM outbox_message WHERE registration_id = ? AND kind = ? ORDER BY id DESC LIMIT 1",
                                person.id(),
                                kind)
                        .get(0)
                        .get("public_id")
                        .toString())
                .orElseThrow();
    }
}

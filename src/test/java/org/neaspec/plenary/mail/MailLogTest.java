package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.JoinLink;
import org.neaspec.plenary.programme.KeepJoinLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.Queries;
import org.neaspec.plenary.team.GrantRole;

/** The mails of a meeting and of a person in it, and what staff do with those that were refused. */
class MailLogTest extends MailBoxTest {

    @Inject
    CalendarScene people;

    @Inject
    KeepJoinLinks keepLinks;

    @Inject
    GrantRole grantRole;

    @Test
    void the_log_has_the_mails_of_this_meeting_alone_narrowed_by_state_kind_words_and_person() {
        var person = approved();
        var other = registered();
        scene.run(
                "UPDATE outbox_message SET state = 'RETRY', attempts = 3, last_answer = '451 try later' "
                        + "WHERE registration_id = ? AND kind = 'APPROVED'",
                person.id());
        var elsewhere = scene.openMeeting();
        var log = MeetingPaths.mail(meeting.slug());

        assertThat(lines(log)).isEqualTo(3);
        assertThat(lines(MeetingPaths.mail(elsewhere.slug()))).isZero();
        assertThat(organiser.get(log + "?state=RETRY").body()).contains("451 try later", "3");
        assertThat(lines(log + "?state=RETRY")).isEqualTo(1);
        assertThat(lines(log + "?kind=RECEIVED")).isEqualTo(2);
        assertThat(lines(log + "?q=" + other.email())).isEqualTo(1);
        assertThat(lines(log + "?q=%25")).as("a literal percent sign").isZero();
        assertThat(lines(log + "?to=" + person.reference())).isEqualTo(2);
        assertThat(organiser.get(log + "?to=AAAA-AAAA").statusCode()).isEqualTo(404);

        var mail = log + "/" + publicId(person);
        assertThat(organiser.get(mail).body()).contains("/my/********").doesNotContain("/my/" + token(person));
        assertThat(organiser.get(mail + "/html").body()).contains("/my/********");
        var foreign = MeetingPaths.mail(elsewhere.slug()) + "/" + publicId(person);
        assertThat(organiser.get(foreign).statusCode()).isEqualTo(404);
        assertThat(organiser.post(foreign + "/cancellation").statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(organiser.get(review(person)).body()).select("#mails li"))
                .hasSize(2);
    }

    @Test
    void many_mails_take_as_many_queries_as_few() {
        var few = scene.openMeeting();
        var many = scene.openMeeting();
        fill(few.id(), 2);
        fill(many.id(), 3_000);

        int small = Queries.answering(() -> organiser.get(MeetingPaths.mail(few.slug()) + "?q=delegate"))
                .size();
        int large = Queries.answering(() -> organiser.get(MeetingPaths.mail(many.slug()) + "?q=delegate"))
                .size();

        assertThat(large).isEqualTo(small).isLessThan(12);
        var page = Jsoup.parse(organiser.get(MeetingPaths.mail(many.slug())).body());
        assertThat(page.select("ul.queue > li")).hasSize(50);
        assertThat(lines(page.select("nav.actions a").last().attr("href"))).isEqualTo(50);
    }

    @Test
    void what_was_refused_is_a_task_for_those_who_may_see_it_and_goes_again_with_links_that_work() throws Exception {
        var person = approved();
        scene.run(
                "UPDATE outbox_message SET state = 'DEAD', last_answer = '550 refused' "
                        + "WHERE registration_id = ? AND kind = 'APPROVED'",
                person.id());
        var email = staff.member();
        var reviewer = staff.signIn(new Browser(here.getURI()), email);
        assertThat(reviewer.get("/organise").body()).doesNotContain("mail could not be delivered");
        grantRole.grant(meeting, staff.id(email), MeetingRole.REVIEWER, scene.organiser());

        assertThat(reviewer.get("/organise").body()).contains(meeting.title() + ": one mail could not be delivered");
        assertThat(organiser.get("/organise").body()).contains("Mails that could not be delivered");
        assertThat(reviewer.get(MeetingPaths.mail(meeting.slug()) + "?state=DEAD")
                        .body())
                .contains("550 refused");

        // Without a mail server nothing can be sent again.
        try (var node = node()) {
            var there = reviewer.sameCookiesAt(node.getURI());
            assertThat(there.post(MeetingPaths.mail(meeting.slug()) + "/refused/sending")
                            .statusCode())
                    .isEqualTo(303);
            until(() -> arrived(person.email()).stream()
                    .anyMatch(mail -> mail.contains("Subject: Approved") || mail.contains(token(person))));
        }
        assertThat(reviewer.get("/organise").body()).doesNotContain("mail could not be delivered");
        assertThat(staff.signIn(new Browser(here.getURI()), Role.ORGANISER)
                        .get("/organise")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whoever reviews people need not be admitted to what they are. */
    @Test
    void the_link_by_which_a_session_is_joined_is_for_who_was_invited_alone() {
        String secret = "https://join.example.org/room?pwd=canary&role=1";
        keepLinks.keep(meeting, List.of(new KeepJoinLinks.Wish(JoinLink.WHOLE, null, secret)), scene.organiser());
        var person = approved();
        people.look(meeting);
        String id = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE registration_id = ? AND kind = 'CALENDAR_REQUEST'",
                        person.id())
                .get(0)
                .get("public_id")
                .toString();
        var letter = outbox.open(first.getBean(OutboxRepository.class).row(id).orElseThrow());
        assertThat(letter.text()).contains(secret);
        assertThat(letter.html()).contains("canary");

        String path = MeetingPaths.mail(meeting.slug()) + "/" + id;
        for (var shown : List.of(path, path + "/html")) {
            assertThat(organiser.get(shown).body())
                    .contains("Open session", "********")
                    .doesNotContain("canary", "join.example.org");
        }
    }

    @Test
    void a_mail_sent_again_goes_to_the_present_address_with_the_present_link() throws Exception {
        var person = registered();
        scene.run("UPDATE outbox_message SET state = 'DEAD' WHERE registration_id = ?", person.id());
        var mail = MeetingPaths.mail(meeting.slug()) + "/" + publicId(person);
        var before = token(person);
        var fresh = Scene.unique("present");
        scene.run(
                "UPDATE person SET email = ?, email_key = ? WHERE id = (SELECT person_id FROM registration WHERE id = ?)",
                fresh,
                fresh,
                person.id());
        scene.run("UPDATE secret_link SET revoked_at = NOW(6) WHERE registration_id = ?", person.id());

        assertThat(organiser.post(mail + "/sending").statusCode()).isEqualTo(303);
        try (var node = node()) {
            until(() -> !arrived(fresh).isEmpty());
        }

        var now = token(person);
        assertThat(now).isNotEqualTo(before);
        assertThat(arrived(fresh).get(0).replace("=\r\n", "")).contains(now).doesNotContain(before);
        assertThat(time.count(person.email(), "CANCELLED")).isEqualTo(1);
    }

    private int lines(String path) {
        return Jsoup.parse(organiser.get(path).body())
                .select("main ul.queue > li")
                .size();
    }

    private String publicId(RegistrationDetail person) {
        return scene.rows(
                        "SELECT public_id FROM outbox_message WHERE registration_id = ? ORDER BY id LIMIT 1",
                        person.id())
                .get(0)
                .get("public_id")
                .toString();
    }

    private String token(RegistrationDetail person) {
        return first.getBean(org.neaspec.plenary.registration.PersonalLinks.class)
                .current(person.id(), org.neaspec.plenary.registration.LinkPurpose.MY);
    }

    private void fill(long meetingId, int many) {
        for (int from = 0; from < many; from += 500) {
            scene.run("""
                    INSERT INTO outbox_message (public_id, message_id, dedup_key, kind, meeting_id, recipient_name,
                      recipient_email, subject, content, state, phase, next_at, expires_at, created_at)
                    SELECT UUID(), CONCAT('<', UUID(), '@x>'), UNHEX(SHA2(UUID(), 256)), 'MESSAGE', ?, 'Test Delegate',
                      'delegate@example.org', 'Many', '', 'SENT', 'NONE', NOW(6), NOW(6), NOW(6)
                    FROM information_schema.columns LIMIT ?
                    """, meetingId, Math.min(500, many - from));
        }
    }
}

package org.neaspec.plenary.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.invitation.InvitationScene;
import org.neaspec.plenary.invitation.InvitationTerms;
import org.neaspec.plenary.invitation.InviteOutcome;
import org.neaspec.plenary.invitation.RemindInvited;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WayIn;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

/** Inviting, answering an invitation, and the private link. */
class InvitationTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    InvitationScene invited;

    @Inject
    Staff staff;

    @Inject
    Registrations registrations;

    @Inject
    RemindInvited remind;

    MeetingFacts meeting;
    Browser guest;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        scene.run("UPDATE meeting SET by_invitation = TRUE WHERE id = ?", meeting.id());
        meeting = scene.again(meeting);
        guest = new Browser(server.getURI());
    }

    @Test
    void a_meeting_by_invitation_takes_the_invited_and_says_so_to_everybody_else() {
        assertThat(guest.get("/meetings/" + meeting.slug()).body()).contains("by invitation only");
        assertThat(guest.get(form()).body()).contains("by invitation only").doesNotContain("name=\"givenName\"");
        assertThat(guest.post(form(), fields("email", Scene.unique("stranger"))).statusCode())
                .isEqualTo(422);
        assertThat(count()).isZero();

        var email = Scene.unique("guest");
        var path = path(email, InvitationScene.terms(true, false));
        assertThat(Jsoup.parse(guest.get(path + "/registration").body())
                        .select("[name=givenName]")
                        .val())
                .isEqualTo("Invited");
        assertThat(guest.post(path + "/registration", fields()).statusCode()).isEqualTo(303);
        var registration = only();
        assertThat(registration.email()).isEqualTo(email);
        assertThat(registration.way()).isEqualTo(WayIn.INVITATION);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(guest.get(path).body()).contains("This invitation was used");
        assertThat(mails(email)).containsExactly("INVITATION", "RECEIVED");
    }

    @Test
    void a_forged_address_in_the_form_of_a_locked_invitation_is_not_taken() {
        var email = Scene.unique("locked");
        var path = path(email, InvitationScene.terms(true, false));
        guest.post(path + "/registration", fields("email", "forged@example.org"));
        assertThat(only().email()).isEqualTo(email);

        var free = path(Scene.unique("free"), InvitationScene.terms(false, false));
        var other = Scene.unique("other");
        guest.post(free + "/registration", fields("email", other));
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM registration WHERE meeting_id = ? AND email_key = ?",
                        meeting.id(),
                        other))
                .isOne();
    }

    @Test
    void looking_changes_nothing_and_declining_is_said_once_and_can_be_changed() {
        var email = Scene.unique("declining");
        var path = path(email, InvitationScene.terms(true, false));
        for (int i = 0; i < 3; i++) {
            guest.get(path);
            guest.get(path + "/registration");
            guest.get(path + "/refusal");
        }
        assertThat(scene.count("SELECT COUNT(*) FROM invitation WHERE email_key = ? AND declined_at IS NULL", email))
                .isOne();
        assertThat(guest.post(path + "/refusal", "words", "On mission.").statusCode())
                .isEqualTo(303);
        assertThat(guest.get(path).body()).contains("You told us that you cannot come");
        assertThat(organiser().get(list() + "?state=DECLINED").body()).contains("On mission.");

        assertThat(guest.post(path + "/registration", fields()).statusCode()).isEqualTo(303);
        assertThat(only().email()).isEqualTo(email);
        guest.post(path + "/refusal", "words", "");
        assertThat(organiser().get(list() + "?state=DECLINED").body()).doesNotContain(email);
    }

    @Test
    void who_skips_the_review_is_approved_with_what_was_verified_but_a_State_keeps_its_word() {
        var email = Scene.unique("direct");
        var terms = new InvitationTerms(
                Category.ACADEMIA, true, true, List.of(), Designation.NEACAP_SPC_MEMBER, "Letter", null, null, null);
        guest.post(path(email, terms) + "/registration", fields());
        assertThat(only().status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(registrations.designations(only().id())).hasSize(1);
        assertThat(mails(email)).containsExactly("INVITATION", "APPROVED");

        meeting = scene.askingForEndorsement(scene.openMeeting());
        var official = path(Scene.unique("official"), InvitationScene.terms(true, true));
        guest.post(official + "/registration", fields("category", "GOVERNMENT", "country", "MNG"));
        assertThat(only().status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
    }

    @Test
    void two_browsers_with_one_invitation_make_one_registration() {
        var path = path(Scene.unique("two"), InvitationScene.terms(false, false));
        var first = CompletableFuture.supplyAsync(
                () -> new Browser(server.getURI()).post(path + "/registration", fields("email", Scene.unique("one"))));
        var second = CompletableFuture.supplyAsync(() ->
                new Browser(server.getURI()).post(path + "/registration", fields("email", Scene.unique("other"))));
        assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
                .containsOnly(303);
        assertThat(count()).isOne();
    }

    @Test
    void revoked_expired_and_of_a_meeting_that_is_over_an_invitation_lets_nobody_in_and_says_why() {
        var revoked = Scene.unique("revoked");
        var path = path(revoked, InvitationScene.terms(true, false));
        var id = scene.rows("SELECT public_id FROM invitation WHERE email_key = ?", revoked)
                .get(0)
                .get("public_id");
        assertThat(organiser().post(list() + "/" + id + "/revocation").statusCode())
                .isEqualTo(303);
        refused(path, "has taken this invitation back");
        assertThat(scene.rows("SELECT state FROM outbox_message WHERE recipient_email = ?", revoked)
                        .get(0)
                        .get("state"))
                .isEqualTo("CANCELLED");

        var expired = Scene.unique("expired");
        path = path(expired, InvitationScene.terms(true, false));
        scene.run("UPDATE invitation SET expires_at = '2020-01-01' WHERE email_key = ?", expired);
        refused(path, "time to answer this invitation is over");

        path = path(Scene.unique("late"), InvitationScene.terms(true, false));
        scene.run("UPDATE meeting SET starts_on = '2020-01-01', ends_on = '2020-01-02' WHERE id = ?", meeting.id());
        refused(path, "This meeting is over");
    }

    private void refused(String path, String why) {
        assertThat(guest.get(path).body()).contains(why);
        guest.post(path + "/registration", fields());
        guest.post(path + "/refusal");
        assertThat(count()).isZero();
    }

    @Test
    void a_list_is_invited_row_by_row_and_what_was_not_is_said_and_kept() {
        var known = Scene.unique("known");
        guest.post(path(known, InvitationScene.terms(true, false)) + "/registration", fields());
        var before = Scene.unique("before");
        path(before, InvitationScene.terms(true, false));
        var fresh = Scene.unique("fresh");
        var answer = organiser()
                .post(
                        list(),
                        "list",
                        String.join(
                                "\n",
                                "Title,Given name,Family name,Organisation,Country,Position,E-mail",
                                "Ms.,Test,One,Test Body,Japan,Adviser," + fresh,
                                "Test Two <" + before.toUpperCase(java.util.Locale.ROOT) + ">",
                                known,
                                "nonsense@"),
                        "category",
                        "NGO");
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".notice--warning li").eachText())
                .hasSize(4)
                .anyMatch(line -> line.equals("Invited: 1."))
                .anyMatch(line -> line.contains("invited already"))
                .anyMatch(line -> line.contains("registered already"))
                .anyMatch(line -> line.contains("nonsense@"));
        assertThat(page.select("textarea[name=list]").text())
                .contains("nonsense@")
                .doesNotContain(fresh);
        assertThat(scene.rows("SELECT state_code, category, family_name FROM invitation WHERE email_key = ?", fresh))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("JPN", "NGO", "One"));
        assertThat(mails(fresh)).containsExactly("INVITATION");
        assertThat(mails(before)).containsExactly("INVITATION");
    }

    @Test
    void who_lost_the_invitation_gets_it_again_and_is_not_taken_for_reminded() {
        var email = Scene.unique("lost");
        path(email, InvitationScene.terms(true, false));
        guest.post(form() + "/link", "email", email.toUpperCase(java.util.Locale.ROOT));
        guest.post(form() + "/link", "email", Scene.unique("nobody"));
        assertThat(mails(email)).containsExactly("INVITATION", "INVITATION");
        assertThat(scene.count("SELECT COUNT(*) FROM invitation WHERE email_key = ? AND reminded_at IS NULL", email))
                .isOne();
    }

    @Test
    void two_organisers_who_invite_one_address_at_once_send_one_mail() {
        var email = Scene.unique("atonce");
        var both = List.of(0, 1).stream()
                .map(i -> CompletableFuture.supplyAsync(
                        () -> invited.invited(meeting, email, InvitationScene.terms(true, false))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).toList())
                .hasAtLeastOneElementOfType(InviteOutcome.Invited.class)
                .hasAtLeastOneElementOfType(InviteOutcome.InvitedBefore.class);
        assertThat(mails(email)).containsExactly("INVITATION");
    }

    @Test
    void one_reminder_goes_out_when_it_is_due_and_none_to_who_has_answered() {
        var waits = Scene.unique("waits");
        var done = Scene.unique("done");
        path(waits, InvitationScene.terms(true, false));
        guest.post(path(done, InvitationScene.terms(true, false)) + "/registration", fields());
        scene.run(
                "UPDATE invitation SET remind_at = ? WHERE meeting_id = ?",
                Instant.now().minusSeconds(60),
                meeting.id());
        remind.run();
        remind.run();
        assertThat(mails(waits)).containsExactly("INVITATION", "INVITATION_REMINDER");
        assertThat(mails(done)).containsExactly("INVITATION", "RECEIVED");
    }

    @Test
    void who_may_not_approve_cannot_have_an_invitation_skip_the_review() {
        var reader = scene.organiser()
                .at(new org.neaspec.plenary.access.MeetingRights(false, java.util.Set.of(), java.util.Set.of()));
        var email = Scene.unique("smuggled");
        assertThat(invited.invited(meeting, email, InvitationScene.terms(true, true), reader))
                .isInstanceOf(InviteOutcome.Invited.class);
        guest.post("/invitation/" + invited.token(meeting, email) + "/registration", fields());
        assertThat(only().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    @Test
    void the_private_link_opens_the_form_until_it_is_replaced() {
        var organiser = organiser();
        organiser.post(list() + "/link", "act", "renew");
        var link = Jsoup.parse(organiser.get(list()).body()).select("code").text();
        var path = link.substring(link.indexOf("/private/"));
        assertThat(guest.get(path).statusCode()).isEqualTo(200);
        assertThat(guest.post(path, fields("email", Scene.unique("private"))).statusCode())
                .isEqualTo(303);
        assertThat(only().way()).isEqualTo(WayIn.PRIVATE_LINK);
        organiser.post(list() + "/link", "act", "renew");
        assertThat(guest.get(path).statusCode()).isEqualTo(410);
        guest.post(path, fields("email", Scene.unique("late")));
        assertThat(count()).isOne();
    }

    @Test
    void the_list_takes_the_same_number_of_queries_for_one_and_for_thirty() {
        path(Scene.unique("many"), InvitationScene.terms(true, false));
        var organiser = organiser();
        organiser.get(list());
        var one = Queries.answering(() -> organiser.get(list()));
        for (int i = 0; i < 30; i++) {
            path(Scene.unique("many"), InvitationScene.terms(true, false));
        }
        assertThat(Queries.answering(() -> organiser.get(list()))).hasSameSizeAs(one);
    }

    private String path(String email, InvitationTerms terms) {
        invited.invited(meeting, email, terms);
        return "/invitation/" + invited.token(meeting, email);
    }

    private String form() {
        return "/meetings/" + meeting.slug() + "/registration";
    }

    private String list() {
        return "/organise/meetings/" + meeting.slug() + "/invitations";
    }

    private Browser organiser() {
        return staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    private long count() {
        return scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id());
    }

    private RegistrationDetail only() {
        var rows = scene.rows("SELECT id FROM registration WHERE meeting_id = ?", meeting.id());
        assertThat(rows).hasSize(1);
        return registrations.byId(((Number) rows.get(0).get("id")).longValue()).orElseThrow();
    }

    private List<String> mails(String email) {
        return scene.rows("SELECT kind FROM outbox_message WHERE recipient_email = ? ORDER BY id", email).stream()
                .map(row -> row.get("kind").toString())
                .toList();
    }

    private static String[] fields(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "givenName",
                "Invited",
                "familyName",
                "Guest",
                "jobTitle",
                "Researcher",
                "organisation",
                "Test Body",
                "attendance",
                "IN_PERSON",
                "consentPrivacy",
                "yes",
                "requestKey",
                RandomIds.publicId()));
        all.addAll(List.of(more));
        if (!all.contains("category")) {
            all.addAll(List.of("category", "ACADEMIA"));
        }
        return all.toArray(String[]::new);
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.WayIn;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.story.Browser;

/** One form for meetings that are held together, and two registrations that go their own ways. */
class TogetherTest extends RegistrationFormScene {

    @Inject
    Staff staff;

    @Inject
    PersonalLinks links;

    @Inject
    WithdrawRegistration withdraw;

    private MeetingFacts other;
    private Browser organiser;

    @BeforeEach
    void related() {
        other = scene.openMeeting(1);
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        organiser.post(relations(), "kind", "BACK_TO_BACK_WITH", "other", other.slug());
        var relation = Jsoup.parse(organiser.get(relations()).body())
                .select("form[action$=/registration] [name=relation]")
                .val();
        assertThat(browser.get(path()).body()).doesNotContain("name=\"also\"");
        organiser.post(relations() + "/registration", "relation", relation, "together", "yes");
    }

    private String relations() {
        return "/organise/meetings/" + meeting.slug() + "/relations";
    }

    private RegistrationDetail at(MeetingFacts where) {
        var rows = scene.rows("SELECT id FROM registration WHERE meeting_id = ? ORDER BY id DESC", where.id());
        return registrations.byId(((Number) rows.get(0).get("id")).longValue()).orElseThrow();
    }

    private long countAt(MeetingFacts where) {
        return scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", where.id());
    }

    private Fields both() {
        return Fields.complete().with("also", other.slug());
    }

    @Test
    void one_form_makes_two_registrations_that_are_decided_and_withdrawn_apart() {
        assertThat(Jsoup.parse(browser.get(path()).body()).select("[name=also]").val())
                .isEqualTo(other.slug());
        assertThat(browser.get("/meetings/" + other.slug() + "/registration").body())
                .contains(meeting.title());

        var sent = both();
        browser.post(path(), sent.toArray());
        assertThat(browser.post(path(), sent.toArray()).statusCode()).isEqualTo(303);

        assertThat(List.of(count(), countAt(other))).as("once each").containsExactly(1L, 1L);
        var here = only();
        var there = at(other);
        assertThat(scene.count(
                        "SELECT COUNT(DISTINCT person_id) FROM registration WHERE id IN (?, ?)", here.id(), there.id()))
                .as("one person")
                .isOne();
        assertThat(there.way()).isEqualTo(WayIn.TOGETHER);
        assertThat(there.answers().email()).isEqualTo(here.answers().email());
        assertThat(scene.again(other).placesTaken()).isEqualTo(1);
        assertThat(scene.rows(
                        "SELECT registration_id FROM outbox_message WHERE registration_id IN (?, ?)",
                        here.id(),
                        there.id()))
                .as("a mail each")
                .hasSize(2);
        var my = Jsoup.parse(browser.get("/my/" + links.current(here.id(), LinkPurpose.MY))
                        .body())
                .select("#together");
        assertThat(my.text()).contains(other.title(), "Awaiting review");
        assertThat(my.select("a").attr("href")).isEqualTo("/my/" + links.current(there.id(), LinkPurpose.MY));
        var review = "/organise/meetings/" + other.slug() + "/registrations/" + there.reference();
        assertThat(Jsoup.parse(organiser.get(review).body()).select("#together").text())
                .contains(meeting.title());

        organiser.post(
                review + "/decision",
                "seen",
                there.reference() + ":" + there.version(),
                "decision",
                "DECLINE",
                "reason",
                "Because.");
        assertThat(at(other).status()).isEqualTo(RegistrationStatus.DECLINED);
        assertThat(only().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        withdraw.withdraw(here.id());
        assertThat(at(other).status()).isEqualTo(RegistrationStatus.DECLINED);
        assertThat(only().status()).isEqualTo(RegistrationStatus.WITHDRAWN);
    }

    @Test
    void where_the_other_is_full_or_closed_nothing_is_sent_and_the_form_says_so() {
        scene.run("UPDATE meeting SET places_taken = 1 WHERE id = ?", other.id());
        assertThat(Jsoup.parse(browser.get(path()).body()).select("[name=also]").hasAttr("disabled"))
                .isTrue();
        var full = browser.post(path(), both().toArray());
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(full.body()).select("#also-error").text())
                .contains(other.title() + ": all places are taken now");
        assertThat(Jsoup.parse(full.body()).select("#givenName").val()).isEqualTo("Test");

        scene.run("UPDATE meeting SET registration_closes = '2020-01-01', places_taken = 0 WHERE id = ?", other.id());
        var closed = browser.post(path(), both().toArray());
        assertThat(Jsoup.parse(closed.body()).select("#also-error").text())
                .contains(other.title() + " does not take registrations now");
        scene.run("UPDATE meeting SET registration_closes = NULL WHERE id = ?", other.id());
        scene.run(
                "INSERT INTO quota (meeting_id, combination, category, places, created_at) VALUES (?, 'x', 'GOVERNMENT', 0, NOW(6))",
                other.id());
        scene.run("UPDATE meeting SET places_plain = FALSE WHERE id = ?", other.id());
        var quota = browser.post(path(), both().toArray());
        assertThat(quota.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(quota.body()).select("#also-error").text()).contains("no place is left for");
        assertThat(Jsoup.parse(quota.body()).select("[name=also]").hasAttr("checked"))
                .isTrue();
        assertThat(List.of(count(), countAt(other))).as("all or nothing").containsExactly(0L, 0L);

        assertThat(browser.post(path(), Fields.complete().toArray()).statusCode())
                .isEqualTo(303);
        assertThat(only().way()).isEqualTo(WayIn.OPEN);
    }

    @Test
    void who_is_registered_at_the_other_already_gets_the_one_and_the_same_answer() {
        var known = Scene.unique("both");
        browser.post(
                "/meetings/" + other.slug() + "/registration",
                Fields.complete().with("email", known).toArray());
        scene.run("UPDATE meeting SET places = 5 WHERE id = ?", other.id());
        var before = at(other);

        var answer = browser.post(path(), both().with("email", known).toArray());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(count()).isEqualTo(1);
        assertThat(countAt(other)).isEqualTo(1);
        assertThat(at(other).version()).isEqualTo(before.version());
    }
}

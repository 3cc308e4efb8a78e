package org.neaspec.plenary.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;

/** What a focal point never reads, and what somebody who was replaced can read no more. */
class FocalSecrecyTest extends FocalScene {

    @Inject
    OtherMatters matters;

    @Test
    void the_page_of_one_delegation_has_nothing_of_another_and_nothing_private_of_its_own() {
        var japan = focal.focalPoint(meeting, "JPN", 7);
        name(japan, "Zorvanna", Scene.unique("zorvanna"));
        name(point, "Quellibor", Scene.unique("quellibor"));
        String paper = focal.paper(japan);
        matters.send(
                meeting,
                delegations.byId(japan.delegationId()).orElseThrow(),
                japan,
                RandomIds.publicId(),
                "Umbratis as other matter");
        scene.run("""
                UPDATE registration r JOIN person p ON p.id = r.person_id
                SET r.dietary = 'Vexomeal', r.access_needs = 'Tindramp', p.phone = '+976 7070 4242'
                WHERE r.meeting_id = ?
                """, meeting.id());

        assertThat(browser.get(page()).body())
                .contains("Quellibor")
                .doesNotContain(
                        "Zorvanna", "zorvanna", "Japan", "JPN", "Umbratis", paper, "Vexomeal", "Tindramp", "7070 4242");
        assertThat(browser.get(page() + "/papers/" + paper).statusCode()).isEqualTo(404);
        String stranger = delegations
                .members(delegations.byId(japan.delegationId()).orElseThrow().rowId())
                .get(0)
                .publicId();
        for (String act : List.of("role", "position", "removal")) {
            var answer = browser.post(
                    page() + "/members/" + stranger + "/" + act, "memberRole", "EXPERT", "direction", "up");
            assertThat(answer.body()).as(act).doesNotContain("Zorvanna");
        }
        assertThat(browser.get(page(japan)).body()).contains("Zorvanna").doesNotContain("Quellibor");
    }

    @Test
    void whoever_is_replaced_opens_neither_the_page_nor_the_feed_any_more_when_the_answer_arrives() {
        var gone = Scene.unique("gone");
        name(point, "Leaving", gone);
        var leaving = delegations
                .members(delegations.byId(point.delegationId()).orElseThrow().rowId())
                .get(0);
        var detail = registrations.byId(leaving.registrationId()).orElseThrow();
        send.send(meeting, detail.id(), detail.version(), Scene.answers(gone));
        scene.run("UPDATE registration SET status = 'APPROVED' WHERE id = ?", detail.id());
        String my = "/my/" + links.current(detail.id(), LinkPurpose.MY);
        String feed = "/calendar/" + links.current(detail.id(), LinkPurpose.FEED) + ".ics";
        assertThat(browser.get(my).statusCode()).isEqualTo(200);
        assertThat(browser.get(feed).body()).contains("Open session");

        var answer = new Browser(server.getURI())
                .post(
                        page() + "/members",
                        "instead",
                        leaving.publicId(),
                        "honorific",
                        "Ms.",
                        "givenName",
                        "Coming",
                        "familyName",
                        "Testdelegate",
                        "email",
                        Scene.unique("came"),
                        "role",
                        leaving.role().name());

        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
        var ended = browser.get(my);
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).doesNotContain("Coming", "Leaving", meeting.title());
        assertThat(browser.get(feed).body())
                .as("the one neutral entry")
                .containsOnlyOnce("BEGIN:VEVENT")
                .doesNotContain("Open session", meeting.title());
    }

    /** A place of the State in a row for SPC members: it is offered, and the row is masked as the organiser has it masked. */
    @ParameterizedTest
    @CsvSource({"LISTED,Canary row of the closed segment", "PLACEHOLDER,Closed session", "HIDDEN,"})
    void a_place_in_a_restricted_row_is_offered_with_no_more_of_the_row_than_everybody_sees(
            String visibility, String title) {
        meeting = scene.openMeeting(visibility);
        point = focal.focalPoint(meeting, "MNG", places());
        scene.run("""
                UPDATE programme_version SET content = JSON_SET(content, '$.programme.items[1].slots', JSON_ARRAY(
                    JSON_OBJECT('id', 'theirs', 'state', 'MNG', 'capacity', 'Gorlabyx chair'),
                    JSON_OBJECT('id', 'other', 'state', 'JPN', 'personName', 'Zorvanna Testspeaker')))
                WHERE meeting_id = ?
                """, meeting.id());
        scene.run("UPDATE meeting SET revision = revision + 1 WHERE id = ?", meeting.id());
        name(point, "Quellibor", Scene.unique("quellibor"));
        var member = delegations.members(point.delegationId()).get(0);
        String[] proposal = {"slot", "theirs", "member", member.publicId()};

        var before = browser.get(page()).body();
        assertThat(Jsoup.parse(before).select("#slots h3").eachText())
                .isEqualTo(title == null ? List.of() : List.of(title));
        assertThat(before).doesNotContain("Gorlabyx", "Zorvanna", "speaker number");
        if (!visibility.equals("LISTED")) {
            assertThat(before).doesNotContain("Canary row", "SPC members");
        }
        assertThat(browser.post(page() + "/slots", proposal).statusCode()).isEqualTo(title == null ? 422 : 303);

        scene.run("UPDATE registration SET status = 'APPROVED' WHERE id = ?", member.registrationId());
        scene.run("""
                INSERT INTO ruling (registration_id, segment_id, verdict, ruled_by, ruled_by_name, ruled_at)
                SELECT ?, id, 'GRANTED', ?, 'Test Organiser', NOW(6) FROM segment WHERE meeting_id = ? AND code = 'B'
                """, member.registrationId(), scene.organiser().accountId(), meeting.id());
        assertThat(browser.get(page()).body())
                .as("somebody of the delegation may attend")
                .contains("Canary row of the closed segment", "Gorlabyx", "speaker number 1")
                .doesNotContain("Zorvanna");
        assertThat(browser.get(page(focal.focalPoint(meeting, "JPN", 5))).body())
                .doesNotContain("Gorlabyx");
    }

    private void name(FocalPoint by, String given, String email) {
        var answer = new Browser(server.getURI())
                .post(
                        page(by) + "/members",
                        "honorific",
                        "Ms.",
                        "givenName",
                        given,
                        "familyName",
                        "Testdelegate",
                        "email",
                        email,
                        "role",
                        "DELEGATE");
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Queries;

/** Working on the queue together: narrowing it, sharing it out, noting, and taking decisions back. */
class QueueWorkTest extends ReviewScene {

    @Test
    void the_queue_is_narrowed_by_category_state_and_endorsement() {
        var before = register();
        meeting = scene.askingForEndorsement(meeting);
        var asked = register();

        assertThat(found("category=GOVERNMENT")).isEqualTo(2);
        assertThat(found("category=NGO")).isZero();
        assertThat(found("state=MNG")).isEqualTo(2);
        assertThat(found("state=JPN")).isZero();
        assertThat(found("endorsement=AWAITED")).isOne();
        assertThat(page(organiser.get(queue() + "?status=ALL&endorsement=NOT_ASKED"))
                        .select("#pick-" + before.reference()))
                .hasSize(1);
        assertThat(page(organiser.get(queue() + "?status=ALL&endorsement=AWAITED"))
                        .select("#pick-" + asked.reference()))
                .hasSize(1);
        assertThat(found("category=%00&state=x&endorsement=y&assignee=z")).isZero();
    }

    @Test
    void registrations_are_given_to_a_colleague_who_may_review_and_to_nobody_else() {
        var one = register();
        var two = register();
        var reviewer = member("REVIEWER");
        var reader = member("READER");

        var refused = assign(reader, one);
        assertThat(refused).isEqualTo(422);
        assertThat(assign(reviewer, one, two)).isEqualTo(303);

        assertThat(found("assignee=" + reviewer)).isEqualTo(2);
        assertThat(found("assignee=none")).isZero();
        assertThat(page(organiser.get(review(one))).text()).contains("With Test Member", "Assigned");
        assertThat(organiser
                        .get("/my/" + links.current(one.id(), LinkPurpose.MY))
                        .body())
                .doesNotContain("Test Member");
        assertThat(organiser
                        .post(queue() + "/decisions", "selected", pick(one), "decision", "APPROVE")
                        .statusCode())
                .as("an assignment is no change of the registration: who looked before may still decide")
                .isEqualTo(303);
        organiser.post(queue() + "/assignments", "selected", pick(two), "assignee", "none");
        assertThat(found("assignee=none")).isOne();
    }

    @Test
    void mine_leads_to_what_was_given_to_me() {
        var detail = register();
        register();
        var me = scene.rows("SELECT MAX(id) AS id FROM account WHERE role = 'ORGANISER'")
                .get(0)
                .get("id");
        assertThat(assign((Long) me, detail)).isEqualTo(303);

        var mine = page(organiser.get(queue())).select("a[href*=assignee=]").attr("href");

        assertThat(page(organiser.get(mine)).select(".queue > li")).hasSize(1);
        assertThat(page(organiser.get(mine)).select("#pick-" + detail.reference()))
                .hasSize(1);
    }

    @Test
    void a_note_is_read_by_staff_and_reaches_nobody_else() {
        var detail = register();
        assertThat(organiser.post(review(detail) + "/notes", "note", " ").statusCode())
                .isEqualTo(422);

        organiser.post(review(detail) + "/notes", "note", "Canary: asks for money each year");
        decide(detail, "DECLINE");

        assertThat(page(organiser.get(review(detail))).select("#notes").text())
                .contains("Canary: asks for money each year", "Test Organiser");
        assertThat(organiser
                        .get("/my/" + links.current(detail.id(), LinkPurpose.MY))
                        .body())
                .doesNotContain("Canary");
    }

    @Test
    void a_decision_is_taken_back_with_its_mail_and_only_once() {
        var detail = register();
        decide(detail, "APPROVE");

        var answer = undo(detail);

        assertThat(answer).isEqualTo(303);
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(mails(detail, "APPROVED", "CANCELLED")).isOne();
        assertThat(mails(detail, "REOPENED", "QUEUED"))
                .as("what never left needs no word")
                .isZero();
        assertThat(page(organiser.get(review(detail))).select(".timeline").text())
                .contains("Taken back", "Approved");
        assertThat(undo(detail)).isEqualTo(409);
        assertThat(page(organiser.post(review(detail) + "/undo", "seen", pick(now(detail))))
                        .select(".notice")
                        .text())
                .contains("There is nothing to take back");
    }

    @Test
    void who_was_told_already_is_told_again_when_the_decision_is_taken_back() {
        var detail = register();
        decide(detail, "DECLINE");
        scene.run(
                "UPDATE outbox_message SET state = 'SENT' WHERE registration_id = ? AND kind = 'DECLINED'",
                detail.id());

        undo(detail);

        assertThat(mails(detail, "REOPENED", "QUEUED")).isOne();
    }

    @Test
    void what_the_person_changed_since_is_not_taken_back_behind_her_back() {
        var detail = register();
        var seen = pick(now(detail));
        decide(detail, "APPROVE");

        var stale = organiser.post(review(detail) + "/undo", "seen", seen);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(page(stale).select(".notice").text()).contains("Test Organiser changed this registration");
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
    }

    @Test
    void several_decisions_are_taken_back_in_one_go_each_by_itself() {
        var one = register();
        var two = register();
        decide(one, "APPROVE");

        var answer = organiser.post(
                queue() + "/decisions?status=ALL",
                "selected",
                pick(now(one)),
                "selected",
                pick(two),
                "decision",
                "UNDO");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select(".notice").text()).contains("There is nothing to take back");
        assertThat(now(one).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    @Test
    void a_place_given_up_by_a_decision_is_taken_again_when_it_is_taken_back() {
        meeting = scene.openMeeting(1);
        var detail = register();
        decide(detail, "DECLINE");
        var other = register();

        assertThat(undo(detail)).as("the place is gone").isEqualTo(409);
        decide(other, "CANCEL");
        assertThat(undo(detail)).isEqualTo(303);
        assertThat(scene.again(meeting).placesTaken()).isOne();
    }

    @Test
    void the_review_page_asks_as_often_for_many_notes_as_for_one() {
        var detail = register();
        organiser.post(review(detail) + "/notes", "note", "One");
        var one = Queries.answering(() -> organiser.get(review(detail)));
        for (int i = 0; i < 20; i++) {
            organiser.post(review(detail) + "/notes", "note", "Note " + i);
        }

        assertThat(Queries.answering(() -> organiser.get(review(detail)))).hasSameSizeAs(one);
    }

    private int undo(RegistrationDetail detail) {
        return organiser
                .post(review(detail) + "/undo", "seen", pick(now(detail)))
                .statusCode();
    }

    private long mails(RegistrationDetail detail, String kind, String state) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind = ? AND state = ?",
                detail.id(),
                kind,
                state);
    }

    private int found(String query) {
        return page(organiser.get(queue() + "?status=ALL&" + query))
                .select(".queue > li")
                .size();
    }

    private int assign(long account, RegistrationDetail... details) {
        var form = new ArrayList<String>();
        for (var detail : details) {
            form.add("selected");
            form.add(pick(detail));
        }
        form.add("assignee");
        form.add(Long.toString(account));
        return organiser
                .post(queue() + "/assignments", form.toArray(String[]::new))
                .statusCode();
    }

    private long member(String role) {
        var account = scene.insert(
                "INSERT INTO account (email, name, password_hash, role, created_at) VALUES (?, ?, 'x', 'MEMBER', NOW(6))",
                Scene.unique("member"),
                "Test Member");
        scene.run(
                "INSERT INTO meeting_role (meeting_id, account_id, role, granted_at) VALUES (?, ?, ?, NOW(6))",
                meeting.id(),
                account,
                role);
        return account;
    }
}

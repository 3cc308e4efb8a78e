package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;

/** One registration in full: its history, its proofs, its decision and who was faster. */
class RegistrationReviewTest extends ReviewScene {

    @Test
    void one_registration_is_read_in_full_with_its_history() {
        var detail = register(Scene.answers(Scene.unique("full"), Designation.TC_REPRESENTATIVE));
        organiser.post(
                review(detail) + "/decision", "seen", pick(detail), "decision", "RETURN", "reason", "Which centre?");

        var page = page(organiser.get(review(detail)));

        assertThat(page.select("h1").text()).isEqualTo("Ms. Test DELEGATE");
        assertThat(page.text())
                .contains(detail.email(), "Test Ministry", "Mongolia", "Technical Centre representative")
                .contains("It opens nothing until you verify it", "Which centre?", "Test Organiser");
        assertThat(page.select(".timeline > li")).hasSize(2);
    }

    @Test
    void a_designation_is_verified_with_proof_and_taken_back() {
        var detail = register(Scene.answers(Scene.unique("spc"), Designation.NEACAP_SPC_MEMBER));

        var nothing = organiser.post(
                review(detail) + "/designations",
                "kind",
                "NEACAP_SPC_MEMBER",
                "state",
                "MNG",
                "from",
                "2026-13-01",
                "source",
                "");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Give a day", "Say what you saw");

        organiser.post(
                review(detail) + "/designations",
                "kind",
                "NEACAP_SPC_MEMBER",
                "state",
                "MNG",
                "from",
                "2026-01-01",
                "until",
                "2030-12-31",
                "source",
                "Note verbale of 3 March");
        var page = page(organiser.get(review(detail)));
        assertThat(page.text())
                .contains("Mongolia, from 1 January 2026, until 31 December 2030, Note verbale of 3 March")
                .contains("Admitted once approved: as NEACAP Science and Policy Committee (SPC) member, Mongolia");

        organiser.post(review(detail) + "/designations/NEACAP_SPC_MEMBER/removal");
        assertThat(page(organiser.get(review(detail))).text()).contains("Not verified", "Designation taken back");
        assertThat(now(detail).standing().designations()).isEmpty();
    }

    @Test
    void a_segment_is_granted_or_refused_by_hand_with_a_reason() {
        var detail = register();
        var segments = scene.rows("SELECT id FROM segment WHERE meeting_id = ? ORDER BY position", meeting.id());
        var a = segments.get(0).get("id");
        var b = segments.get(1).get("id");

        var without = organiser.post(
                review(detail) + "/decision", "seen", pick(detail), "decision", "APPROVE", "segment-" + b, "GRANT");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(page(without).select("#segmentReason-" + b + "-error").text())
                .contains("Say why");

        organiser.post(
                review(detail) + "/decision",
                "seen",
                pick(detail),
                "decision",
                "APPROVE",
                "segment-" + a,
                "REFUSE",
                "segmentReason-" + a,
                "Room too small",
                "segment-" + b,
                "GRANT",
                "segmentReason-" + b,
                "Speaks for the chair");

        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(decisions(detail)).hasSize(1);
        var mine = page(organiser.get("/my/" + links.current(detail.id(), LinkPurpose.MY)));
        assertThat(mine.select(".programme").text()).contains("Canary row").doesNotContain("Open session");
        assertThat(mine.text()).contains("granted by Test Organiser", "refused by Test Organiser");
        assertThat(page(organiser.get(review(detail))).select(".timeline").text())
                .contains("A: not admitted. Room too small", "B: admitted. Speaks for the chair");

        organiser.post(
                review(detail) + "/decision",
                "seen",
                pick(now(detail)),
                "decision",
                "APPROVE",
                "segment-" + a,
                "FOLLOW_RULE",
                "segment-" + b,
                "FOLLOW_RULE");
        assertThat(now(detail).standing().rulings()).isEmpty();
        assertThat(decisions(detail)).hasSize(2);
    }

    @Test
    void the_second_of_two_organisers_is_told_and_keeps_what_was_filled_in() {
        var detail = register();
        var second = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var seen = pick(detail);
        organiser.post(review(detail) + "/decision", "seen", seen, "decision", "APPROVE");

        var answer = second.post(
                review(detail) + "/decision",
                "seen",
                seen,
                "decision",
                "DECLINE",
                "reason",
                "Not on the list of the State.");

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = page(answer);
        assertThat(page.select("[role=alert]").text()).contains("Somebody was faster", "Test Organiser");
        assertThat(page.select("textarea[name=reason]").text()).contains("Not on the list of the State.");
        assertThat(page.select("[name=seen]").val()).isEqualTo(pick(now(detail)));
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
    }

    @Test
    void declining_frees_the_place_and_every_decision_can_be_taken_back() {
        meeting = scene.openMeeting(1);
        var first = register();
        decide(first, "DECLINE");
        assertThat(scene.again(meeting).placesTaken()).isZero();
        var second = register();

        var refused = organiser.post(review(first) + "/decision", "seen", pick(now(first)), "decision", "APPROVE");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("no place is left");
        assertThat(now(first).status()).isEqualTo(RegistrationStatus.DECLINED);

        decide(second, "DECLINE");
        for (var decision : List.of("APPROVE", "RETURN", "REOPEN", "DECLINE", "REOPEN", "APPROVE")) {
            decide(first, decision);
        }
        assertThat(now(first).status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
        assertThat(registrations.history(first.id())).hasSize(8);
    }

    @Test
    void a_reference_of_another_meeting_is_not_found() {
        var detail = register();
        var other = scene.openMeeting();
        var path = "/organise/meetings/" + other.slug() + "/registrations/" + detail.reference();

        assertThat(organiser.get(path).statusCode()).isEqualTo(404);
        assertThat(organiser
                        .post(path + "/decision", "seen", pick(detail), "decision", "APPROVE")
                        .statusCode())
                .isEqualTo(404);
        var bulk = organiser.post(
                "/organise/meetings/" + other.slug() + "/registrations/decisions",
                "selected",
                pick(detail),
                "decision",
                "APPROVE");
        assertThat(bulk.statusCode()).isEqualTo(409);
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }
}

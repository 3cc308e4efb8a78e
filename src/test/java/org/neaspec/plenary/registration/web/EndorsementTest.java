package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.registration.EndorseRegistration;
import org.neaspec.plenary.registration.Endorsement.Answer;
import org.neaspec.plenary.registration.EndorsementOutcome;
import org.neaspec.plenary.registration.Endorser;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.registration.WithdrawRegistration;

/** The two keys: a State stands behind who represents it, and the secretariat approves. */
class EndorsementTest extends ReviewScene {

    private static final Endorser MONGOLIA = new Endorser.FocalPoint("Test Focal Point", "MNG");

    @Inject
    EndorseRegistration endorse;

    @Inject
    WithdrawRegistration withdraw;

    @BeforeEach
    void askForEndorsement() {
        meeting = scene.askingForEndorsement(meeting);
    }

    @Test
    void whoever_represents_a_member_state_awaits_its_focal_point_first() {
        var detail = register();

        assertThat(detail.status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(detail.endorsement().state()).isEqualTo("MNG");
        var mine = page(organiser.get("/my/" + links.current(detail.id(), LinkPurpose.MY)));
        assertThat(mine.text()).contains("focal point of your State is asked to confirm");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind = 'RECEIVED'",
                        detail.id()))
                .isOne();
        assertThat(page(organiser.get(queue() + "?status=AWAITING_ENDORSEMENT"))
                        .select(".queue > li")
                        .text())
                .contains("Awaiting endorsement");
    }

    @Test
    void nobody_is_approved_without_the_endorsement_and_the_words_say_whose_is_missing() {
        var detail = register();

        var one = organiser.post(review(detail) + "/decision", "seen", pick(detail), "decision", "APPROVE");
        var many = organiser.post(queue() + "/decisions", "selected", pick(detail), "decision", "APPROVE");

        assertThat(one.statusCode()).isEqualTo(409);
        assertThat(page(one).select(".notice").text()).contains("The endorsement of Mongolia is missing");
        assertThat(page(many).select(".notice").text()).contains("The endorsement of Mongolia is missing");
        assertThat(page(organiser.get(review(detail))).select("button[value=APPROVE]"))
                .isEmpty();
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(decisions(detail)).isEmpty();
    }

    @Test
    void a_focal_point_endorses_and_the_secretariat_approves() {
        var detail = register();

        var outcome = endorse.endorse(detail.id(), MONGOLIA, null);

        assertThat(outcome).isEqualTo(new EndorsementOutcome.Recorded(detail.name(), RegistrationStatus.UNDER_REVIEW));
        assertThat(endorse.endorse(detail.id(), MONGOLIA, null)).isInstanceOf(EndorsementOutcome.Unchanged.class);
        assertThat(page(organiser.get(review(detail))).select(".timeline").text())
                .contains("Endorsed", "Test Focal Point, focal point");
        decide(now(detail), "APPROVE");
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(endorse.refuse(detail.id(), MONGOLIA, "Not ours"))
                .isEqualTo(new EndorsementOutcome.NotNow(detail.name(), RegistrationStatus.APPROVED));
    }

    @Test
    void a_refusal_is_shown_to_the_organiser_and_to_nobody_else() {
        var detail = register();

        endorse.refuse(detail.id(), MONGOLIA, "Left the ministry canary");

        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(page(organiser.get(review(detail))).select("#endorsement").text())
                .contains("Endorsement refused", "By Mongolia", "Test Focal Point", "Left the ministry canary");
        assertThat(organiser
                        .get("/my/" + links.current(detail.id(), LinkPurpose.MY))
                        .body())
                .doesNotContain("Left the ministry canary", "refused");
        var approval = organiser.post(review(detail) + "/decision", "seen", pick(now(detail)), "decision", "APPROVE");
        assertThat(page(approval).select(".notice").text()).contains("The endorsement of Mongolia was refused");
        assertThat(decline(detail)).isEqualTo(303);
    }

    private int decline(RegistrationDetail detail) {
        return organiser
                .post(
                        review(detail) + "/decision",
                        "seen",
                        pick(now(detail)),
                        "decision",
                        "DECLINE",
                        "reason",
                        "Not endorsed.")
                .statusCode();
    }

    @Test
    void staff_record_an_endorsement_on_paper_with_its_source_and_never_without() {
        var detail = register();

        var silent = organiser.post(review(detail) + "/endorsement", "answer", "GIVEN", "endorsementSource", " ");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(page(silent).select("#endorsementSource-error").text()).contains("Say what you saw");
        assertThat(now(detail).endorsement().answer()).isEqualTo(Answer.AWAITED);

        organiser.post(review(detail) + "/endorsement", "answer", "GIVEN", "endorsementSource", "Note verbale 17");

        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(now(detail).endorsement().by()).isEqualTo("Test Organiser");
        assertThat(page(organiser.get(review(detail))).text()).contains("Note verbale 17");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'registration.endorsed' AND subject = ?",
                        detail.reference()))
                .isOne();
    }

    @Test
    void who_has_withdrawn_is_not_endorsed() {
        var detail = register();
        withdraw.withdraw(detail.id());

        assertThat(endorse.endorse(detail.id(), MONGOLIA, null))
                .isEqualTo(new EndorsementOutcome.NotNow(detail.name(), RegistrationStatus.WITHDRAWN));
        var answer = organiser.post(review(detail) + "/endorsement", "answer", "GIVEN", "endorsementSource", "Note");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select(".notice").text()).contains("can be neither given nor refused: Withdrawn");
    }

    @Test
    void the_word_of_another_state_counts_for_nothing() {
        var detail = register();

        assertThat(endorse.endorse(detail.id(), new Endorser.FocalPoint("Test Neighbour", "JPN"), null))
                .isInstanceOf(EndorsementOutcome.Unknown.class);
        assertThat(now(detail).endorsement().answer()).isEqualTo(Answer.AWAITED);
    }

    @Test
    void the_endorsement_goes_with_the_state_or_body_it_was_given_for() {
        var detail = register();
        endorse.endorse(detail.id(), MONGOLIA, null);
        decide(now(detail), "APPROVE");

        change(now(detail), "Another Ministry");

        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(now(detail).endorsement().answer()).isEqualTo(Answer.AWAITED);
    }

    @Test
    void the_switch_on_the_settings_page_moves_who_is_not_decided_yet() {
        meeting = scene.openMeeting(10);
        var waiting = register();
        var approved = register();
        decide(approved, "APPROVE");

        askOnSettingsPage(EndorsementAsked.MEMBER_STATES);

        assertThat(now(waiting).status()).isEqualTo(RegistrationStatus.AWAITING_ENDORSEMENT);
        assertThat(now(approved).status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(registrations.history(waiting.id()))
                .last()
                .satisfies(step -> assertThat(step.act()).isEqualTo(StepAct.ENDORSEMENT_ASKED));

        askOnSettingsPage(EndorsementAsked.NOT_ASKED);

        assertThat(now(waiting).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    /** Sends the form as a browser would, with this one choice made differently. */
    private void askOnSettingsPage(EndorsementAsked asked) {
        var path = "/organise/meetings/" + meeting.slug() + "/settings";
        var form = (FormElement) page(organiser.get(path)).expectFirst("form[action=" + path + "]");
        List<String> fields = new ArrayList<>();
        for (var field : form.formData()) {
            fields.add(field.key());
            fields.add(field.key().equals("endorsement") ? asked.name() : field.value());
        }
        var answer = organiser.post(path, fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(scene.again(meeting).terms().endorsement()).isEqualTo(asked);
    }
}

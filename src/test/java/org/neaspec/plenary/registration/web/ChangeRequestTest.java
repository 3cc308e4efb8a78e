package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.ChangeRequests;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;

/** After the freeze a change is a request: nothing changes and nothing is lost until the secretariat decides. */
class ChangeRequestTest extends ReviewScene {

    @Inject
    ChangeRequests requests;

    @Test
    void before_the_freeze_a_change_is_a_change() {
        var detail = register();
        freeze("2099-01-01");

        change(detail, "Another Ministry");

        assertThat(now(detail).answers().organisation()).isEqualTo("Another Ministry");
        assertThat(requests.open(detail.id())).isEmpty();
    }

    @Test
    void after_the_freeze_it_waits_for_the_secretariat_and_shows_old_beside_new() {
        var detail = frozen();

        change(detail, "Another Ministry");

        assertThat(now(detail).answers().organisation()).isEqualTo("Test Ministry");
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(page(organiser.get(mine(detail))).select(".notice").text()).contains("You asked for a change");
        assertThat(page(organiser.get(review(detail)))
                        .select("#change-request tbody tr")
                        .eachText())
                .containsExactly("Ministry or organization Test Ministry Another Ministry");
        assertThat(page(organiser.get(queue() + "?status=ALL"))
                        .select(".queue > li")
                        .text())
                .contains("Change requested");
    }

    @Test
    void accepted_it_is_written_like_any_change_by_whoever_accepted_it() {
        var detail = frozen();
        change(detail, "Another Ministry");

        assertThat(answer(detail, request(detail), "ACCEPT", "")).isEqualTo(303);

        assertThat(now(detail).answers().organisation()).isEqualTo("Another Ministry");
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(registrations.history(detail.id())).last().satisfies(step -> {
            assertThat(step.hand()).isEqualTo(Hand.SECRETARIAT);
            assertThat(step.by()).isEqualTo("Test Organiser");
        });
        assertThat(mails(detail, "CHANGED")).isOne();
        assertThat(requests.open(detail.id())).isEmpty();
    }

    @Test
    void refused_everything_stays_and_the_person_is_told_why() {
        var detail = frozen();
        change(detail, "Another Ministry");

        assertThat(answer(detail, request(detail), "REFUSE", " ")).isEqualTo(422);
        assertThat(answer(detail, request(detail), "REFUSE", "The list is printed."))
                .isEqualTo(303);

        assertThat(now(detail).answers().organisation()).isEqualTo("Test Ministry");
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(mails(detail, "CHANGE_REFUSED")).isOne();
        assertThat(page(organiser.get(mine(detail))).select(".notice").text()).doesNotContain("You asked for a change");
        assertThat(page(organiser.get(review(detail))).select(".timeline").text())
                .contains("Change refused", "The list is printed.");
    }

    @Test
    void a_newer_request_takes_the_place_of_the_older_which_nobody_can_accept_any_more() {
        var detail = frozen();
        change(detail, "Another Ministry");
        var older = request(detail);
        change(detail, "A Third Ministry");

        assertThat(answer(detail, older, "ACCEPT", "")).isEqualTo(409);
        assertThat(now(detail).answers().organisation()).isEqualTo("Test Ministry");
        assertThat(answer(detail, request(detail), "ACCEPT", "")).isEqualTo(303);
        assertThat(now(detail).answers().organisation()).isEqualTo("A Third Ministry");
        assertThat(answer(detail, older, "ACCEPT", "")).isEqualTo(409);
    }

    @Test
    void what_is_not_offered_any_more_is_not_accepted() {
        var detail = frozen();
        change(detail, "Another Ministry");
        scene.run("UPDATE meeting SET mode = 'VIRTUAL' WHERE id = ?", meeting.id());

        assertThat(answer(detail, request(detail), "ACCEPT", "")).isEqualTo(409);
        assertThat(now(detail).answers().organisation()).isEqualTo("Test Ministry");
        assertThat(requests.open(detail.id())).isPresent();
    }

    @Test
    void what_the_secretariat_asked_to_correct_is_corrected_also_after_the_freeze() {
        var detail = frozen();
        decide(detail, "RETURN");

        change(now(detail), "Another Ministry");

        assertThat(now(detail).answers().organisation()).isEqualTo("Another Ministry");
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    private RegistrationDetail frozen() {
        var detail = register();
        decide(detail, "APPROVE");
        freeze("2020-01-01");
        return now(detail);
    }

    private void freeze(String day) {
        scene.run("UPDATE meeting SET registration_freezes = ? WHERE id = ?", day + " 00:00:00", meeting.id());
    }

    private String mine(RegistrationDetail detail) {
        return "/my/" + links.current(detail.id(), LinkPurpose.MY);
    }

    private String request(RegistrationDetail detail) {
        return Long.toString(requests.open(detail.id()).orElseThrow().id());
    }

    private int answer(RegistrationDetail detail, String request, String answer, String reason) {
        return organiser
                .post(review(detail) + "/change-request", "request", request, "answer", answer, "changeReason", reason)
                .statusCode();
    }

    private long mails(RegistrationDetail detail, String kind) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind = ?", detail.id(), kind);
    }
}

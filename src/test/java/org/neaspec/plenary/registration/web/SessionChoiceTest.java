package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.WithdrawRegistration;

/** Places of single sessions: set by organisers, chosen by people, and what is chosen is their programme. */
class SessionChoiceTest extends ReviewScene {

    @Inject
    Programmes programmes;

    @Inject
    WithdrawRegistration withdraw;

    private String capacity() {
        return "/organise/meetings/" + meeting.slug() + "/capacity";
    }

    private String session(String title) {
        return (String) scene.rows(
                        "SELECT public_id FROM programme_item WHERE meeting_id = ? AND title = ?", meeting.id(), title)
                .get(0)
                .get("public_id");
    }

    private void limit(String title, int places) {
        var answer = organiser.post(
                capacity() + "/quotas", "session", session(title), "quotaPlaces", String.valueOf(places));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private String my(RegistrationDetail detail) {
        return "/my/" + links.current(detail.id(), LinkPurpose.MY);
    }

    private HttpResponse<String> choose(RegistrationDetail detail, String... titles) {
        var fields = new String[titles.length * 2];
        for (int i = 0; i < titles.length; i++) {
            fields[2 * i] = "session";
            fields[2 * i + 1] = session(titles[i]);
        }
        return organiser.post(my(detail) + "/sessions", fields);
    }

    private RegistrationDetail approved() {
        var detail = register();
        decide(detail, "APPROVE");
        return now(detail);
    }

    private boolean attends(RegistrationDetail detail, String title) {
        return programmes.attendedBy(scene.again(meeting), now(detail).participant()).stream()
                .map(ItemView::title)
                .anyMatch(title::equals);
    }

    @Test
    void who_chose_a_session_has_it_in_the_programme_and_the_last_place_goes_to_one() {
        var one = approved();
        var other = approved();
        assertThat(attends(one, "Open session")).isTrue();
        limit("Open session", 1);
        assertThat(page(organiser.get(capacity())).select(".queue").text())
                .contains("session “Open session (", "0 of 1 taken");
        assertThat(attends(one, "Open session")).isFalse();
        assertThat(page(organiser.get(my(one))).select("#sessions").text()).contains("one session", "chosen none");

        assertThat(choose(one, "Open session").statusCode()).isEqualTo(303);
        assertThat(attends(one, "Open session")).isTrue();
        assertThat(page(organiser.get(my(one))).select(".programme").text()).contains("Open session");
        assertThat(organiser.get(capacity()).body()).contains("1 of 1 taken");

        var full = page(organiser.get(my(other) + "/sessions"));
        assertThat(full.select("#session-0-hint").text()).contains("Full.");
        assertThat(full.select("#session").hasAttr("disabled")).isTrue();
        var late = choose(other, "Open session");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(page(late).select("#session-error").text()).contains("No place is left in: Open session");
        assertThat(attends(other, "Open session")).isFalse();

        choose(one);
        assertThat(choose(other, "Open session").statusCode()).isEqualTo(303);
        withdraw.withdraw(other.id());
        assertThat(organiser.get(capacity()).body()).contains("0 of 1 taken");

        var removal = page(organiser.get(capacity())).select("form[action$=/removal]");
        organiser.post(removal.attr("action"));
        assertThat(attends(one, "Open session")).as("open to all again").isTrue();
    }

    @Test
    void a_session_that_somebody_may_not_attend_is_neither_offered_nor_chosen() {
        limit("Canary row of the closed segment", 5);
        limit("Open session", 5);
        var outsider = approved();
        var member = register();
        verify(member, "NEACAP_SPC_MEMBER");
        decide(member, "APPROVE");

        assertThat(organiser.get(my(outsider) + "/sessions").body()).doesNotContain("Canary row");
        choose(outsider, "Open session", "Canary row of the closed segment");
        assertThat(scene.count("SELECT COUNT(*) FROM session_choice WHERE registration_id = ?", outsider.id()))
                .isEqualTo(1);
        assertThat(attends(outsider, "Canary row of the closed segment")).isFalse();

        assertThat(attends(now(member), "Canary row of the closed segment")).isFalse();
        assertThat(organiser.get(my(member) + "/sessions").body()).contains("Canary row");
        choose(member, "Canary row of the closed segment");
        assertThat(attends(now(member), "Canary row of the closed segment")).isTrue();
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.programme.ChangeSegment;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentOutcome;
import org.neaspec.plenary.programme.SegmentPlan;
import org.neaspec.plenary.registration.ChooseSessions;
import org.neaspec.plenary.registration.ExpireOffers;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.registration.WithdrawRegistration;

/** The lines of full sessions and segments, on the pages of the people who wait and of organisers. */
class OccasionLineTest extends ReviewScene {

    private static final String OPEN = "Open session";
    private static final String CLOSED = "Canary row of the closed segment";

    @Inject
    SetCapacity capacity;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    ChooseSessions sessions;

    @Inject
    ExpireOffers expire;

    @Inject
    Programmes programmes;

    @Inject
    ChangeSegment changeSegment;

    private void line(Promotion promotion) {
        capacity.keepLine(scene.organiser(), meeting, true, promotion, 48);
        meeting = scene.again(meeting);
    }

    private long item(String title) {
        return scene.count("SELECT id FROM programme_item WHERE meeting_id = ? AND title = ?", meeting.id(), title);
    }

    private void limitSession(String title, int places) {
        capacity.add(scene.organiser(), meeting, QuotaScope.session(item(title)), places);
    }

    private void limitSegment(String code, int places) {
        var segment = scene.count("SELECT id FROM segment WHERE meeting_id = ? AND code = ?", meeting.id(), code);
        capacity.add(scene.organiser(), meeting, new QuotaScope(segment, null, null, null, null), places);
    }

    private RegistrationDetail approved() {
        var detail = register();
        decide(detail, "APPROVE");
        return now(detail);
    }

    private String my(RegistrationDetail detail) {
        return "/my/" + links.current(detail.id(), LinkPurpose.MY);
    }

    private String choose(RegistrationDetail detail, String title) {
        var answer = organiser.post(my(detail) + "/sessions", "session", (String)
                scene.rows("SELECT public_id FROM programme_item WHERE id = ?", item(title))
                        .get(0)
                        .get("public_id"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return page(organiser.get(my(detail))).select("#occasions").text();
    }

    private boolean attends(RegistrationDetail detail, String title) {
        return programmes.attendedBy(scene.again(meeting), now(detail).participant()).stream()
                .map(ItemView::title)
                .anyMatch(title::equals);
    }

    private List<Object> places(RegistrationDetail detail) {
        return scene
                .rows(
                        "SELECT kind FROM outbox_message WHERE registration_id = ? AND kind LIKE 'PLACE%' ORDER BY id",
                        detail.id())
                .stream()
                .map(row -> row.get("kind"))
                .toList();
    }

    /** Presses the one button on the personal page that leads to this answer. */
    private void press(RegistrationDetail detail, String answer) {
        var form = page(organiser.get(my(detail))).select("#occasions form[action$=/" + answer + "]");
        assertThat(form).as(answer).hasSize(1);
        assertThat(organiser.post(form.attr("action")).statusCode()).isEqualTo(303);
    }

    private void staff(String person, String act) {
        var row = page(organiser.get("/organise/meetings/" + meeting.slug() + "/capacity"))
                .select("form[action*=/capacity/occasions/][action$=/" + act + "]")
                .stream()
                .filter(form -> form.closest("li").select("h4 a").attr("href").endsWith(person))
                .findFirst()
                .orElseThrow();
        assertThat(organiser.post(row.attr("action")).statusCode()).isEqualTo(303);
    }

    private long taken() {
        return scene.count("SELECT MAX(taken) FROM quota WHERE meeting_id = ?", meeting.id());
    }

    @Test
    void whoever_asks_for_a_full_session_stands_in_its_line_and_moves_up() {
        line(Promotion.AT_ONCE);
        limitSession(OPEN, 1);
        var first = approved();
        var second = approved();
        var third = approved();
        assertThat(choose(first, OPEN)).isEmpty();
        assertThat(choose(second, OPEN)).contains(OPEN, "You are number 1 in line");
        assertThat(choose(third, OPEN)).contains("You are number 2 in line");
        var form = page(organiser.get(my(third) + "/sessions"));
        assertThat(form.select("#session").hasAttr("checked")).isTrue();
        assertThat(form.select("#session-0-hint").text()).contains("number 2 in line");
        assertThat(attends(second, OPEN)).isFalse();
        assertThat(page(organiser.get("/organise/meetings/" + meeting.slug() + "/capacity"))
                        .select("main")
                        .text())
                .contains("In line for: " + OPEN, "2 waiting");

        organiser.post(my(first) + "/sessions");
        assertThat(attends(second, OPEN)).isTrue();
        assertThat(places(second)).containsExactly("PLACE_GIVEN");
        assertThat(organiser.get(my(second) + "/data").body()).doesNotContain("IN_LINE");
        assertThat(page(organiser.get(my(third))).select("#occasions").text()).contains("You are number 1 in line");
        assertThat(taken()).isEqualTo(1);

        press(third, "leaving");
        withdraw.withdraw(second.id());
        assertThat(attends(third, OPEN)).as("left the line").isFalse();
        assertThat(taken()).isZero();
        assertThat(choose(third, OPEN)).isEmpty();
        assertThat(attends(third, OPEN)).isTrue();
    }

    @Test
    void a_place_in_a_session_is_offered_taken_by_a_button_and_goes_on_when_the_time_is_over() {
        line(Promotion.BY_OFFER);
        limitSession(OPEN, 1);
        var first = approved();
        var second = approved();
        var third = approved();
        choose(first, OPEN);
        choose(second, OPEN);
        choose(third, OPEN);
        organiser.post(my(first) + "/sessions");
        assertThat(page(organiser.get(my(second))).select("#occasions").text()).contains("A place is held for you");
        assertThat(places(second)).containsExactly("PLACE_OFFERED");
        assertThat(attends(second, OPEN)).isFalse();
        assertThat(taken()).isEqualTo(1);
        assertThat(choose(first, OPEN)).as("what is held is not free").contains("You are number 2 in line");

        scene.run("UPDATE occasion_wait SET offered_until = UTC_TIMESTAMP(6) WHERE registration_id = ?", second.id());
        press(second, "acceptance");
        assertThat(attends(second, OPEN)).as("too late").isFalse();
        expire.run();
        assertThat(places(second)).containsExactly("PLACE_OFFERED", "PLACE_ENDED");
        assertThat(places(third)).containsExactly("PLACE_OFFERED");
        press(third, "acceptance");
        assertThat(attends(third, OPEN)).isTrue();
        assertThat(places(third)).containsExactly("PLACE_OFFERED", "PLACE_GIVEN");
        assertThat(taken()).isEqualTo(1);

        press(second, "line");
        assertThat(page(organiser.get(my(second))).select("#occasions").text()).contains("You are number 2 in line");
    }

    @Test
    void whoever_is_approved_when_a_segment_is_full_is_admitted_to_the_rest_and_waits() {
        line(Promotion.AT_ONCE);
        limitSegment("A", 1);
        var first = approved();
        var second = approved();
        var third = approved();
        assertThat(attends(first, OPEN)).isTrue();
        assertThat(attends(second, OPEN)).isFalse();
        var page = page(organiser.get(my(second)));
        assertThat(page.select("#occasions").text()).contains("Open exchange", "You are number 1 in line");
        assertThat(page.select(".facts").text()).contains("In line", "no place is left");

        press(second, "leaving");
        assertThat(attends(second, OPEN))
                .as("who left a full segment is not in it")
                .isFalse();
        withdraw.withdraw(first.id());
        assertThat(attends(third, OPEN)).isTrue();
        assertThat(places(third)).containsExactly("PLACE_GIVEN");
        press(second, "line");
        assertThat(attends(second, OPEN)).isFalse();
        capacity.change(
                scene.organiser(), meeting, scene.count("SELECT id FROM quota WHERE meeting_id = ?", meeting.id()), 2);
        assertThat(attends(second, OPEN)).as("more places").isTrue();
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void staff_give_a_place_by_hand_and_take_it_back() {
        line(Promotion.BY_HAND);
        limitSession(OPEN, 1);
        var first = approved();
        var second = approved();
        var third = approved();
        choose(first, OPEN);
        choose(second, OPEN);
        choose(third, OPEN);
        organiser.post(my(first) + "/sessions");
        assertThat(attends(second, OPEN)).isFalse();
        assertThat(choose(first, OPEN)).as("others stand before").contains("You are number 3 in line");

        staff(third.reference(), "place");
        assertThat(attends(third, OPEN)).isTrue();
        assertThat(places(third)).containsExactly("PLACE_GIVEN");
        staff(third.reference(), "return");
        assertThat(attends(third, OPEN)).isFalse();
        assertThat(places(third)).containsExactly("PLACE_GIVEN", "PLACE_ENDED");
        assertThat(page(organiser.get(my(third))).select("#occasions").text()).contains("You are number 2 in line");
        assertThat(taken()).isZero();
        assertThat(page(organiser.get(review(third))).select("main").text())
                .contains("A place in a session or segment was taken back");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND act LIKE 'registration.occasion%'",
                        third.reference()))
                .isEqualTo(2);

        capacity.remove(
                scene.organiser(), meeting, scene.count("SELECT id FROM quota WHERE meeting_id = ?", meeting.id()));
        assertThat(attends(second, OPEN)).as("open to all again").isTrue();
        assertThat(page(organiser.get(my(second))).select("#occasions")).isEmpty();
    }

    @Test
    void the_place_of_whoever_may_not_attend_any_more_goes_to_the_next_who_may() {
        line(Promotion.AT_ONCE);
        limitSession(CLOSED, 1);
        var first = register();
        var second = register();
        var third = register();
        for (var person : List.of(first, second, third)) {
            verify(person, "NEACAP_SPC_MEMBER");
            decide(person, "APPROVE");
            sessions.choose(person.id(), Set.of(item(CLOSED)));
        }
        assertThat(attends(first, CLOSED)).isTrue();
        unverify(second);
        unverify(first);

        assertThat(attends(third, CLOSED)).isTrue();
        assertThat(places(third)).containsExactly("PLACE_GIVEN");
        assertThat(places(second)).isEmpty();
        assertThat(page(organiser.get(my(second))).select("#occasions")).isEmpty();
        assertThat(organiser.get(my(second)).body()).doesNotContain(CLOSED);
    }

    @Test
    void a_segment_that_is_made_to_admit_others_has_its_places_follow() {
        line(Promotion.AT_ONCE);
        limitSegment("A", 1);
        var first = approved();
        var member = register();
        verify(member, "NEACAP_SPC_MEMBER");
        decide(member, "APPROVE");
        assertThat(attends(first, OPEN)).isTrue();
        assertThat(attends(member, OPEN)).isFalse();

        var segment = programmes.segments(meeting.id()).get(0);
        var plan = new SegmentPlan(
                "A", segment.title(), false, Set.of(Designation.NEACAP_SPC_MEMBER), null, Visibility.LISTED);
        assertThat(changeSegment.change(meeting, segment.id(), segment.version(), plan, scene.organiser()))
                .isInstanceOf(SegmentOutcome.Saved.class);
        assertThat(attends(first, OPEN)).isFalse();
        assertThat(attends(member, OPEN)).isTrue();
        assertThat(places(member)).containsExactly("PLACE_GIVEN");
        assertThat(taken()).isEqualTo(1);
    }

    private void unverify(RegistrationDetail detail) {
        var form = page(organiser.get(review(detail))).select("form[action*=/designations/][action$=/removal]");
        assertThat(organiser.post(form.attr("action")).statusCode()).isEqualTo(303);
    }
}

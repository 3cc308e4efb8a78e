package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.ChooseSessions;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.ExpireOffers;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Queries;

/** Places, quotas and the waiting list, on the pages of organisers and of the people who wait. */
class WaitingListTest extends ReviewScene {

    @Inject
    SetCapacity capacity;

    @Inject
    WithdrawRegistration withdraw;

    @Inject
    ExpireOffers expire;

    @Inject
    DecideRegistrations decide;

    @Inject
    ChooseSessions sessions;

    private Organiser by() {
        return scene.organiser();
    }

    private void keepLine(int places, Promotion promotion) {
        capacity.meeting(by(), meeting, places);
        capacity.keepLine(by(), meeting, true, promotion, 48);
        meeting = scene.again(meeting);
    }

    private long come() {
        return ((RegistrationOutcome.Submitted)
                        registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers()))
                .registrationId();
    }

    private RegistrationStatus status(long id) {
        return registrations.byId(id).orElseThrow().status();
    }

    private String my(long id) {
        return "/my/" + links.current(id, LinkPurpose.MY);
    }

    private String capacityPath() {
        return "/organise/meetings/" + meeting.slug() + "/capacity";
    }

    private List<Object> mails(long id) {
        return scene.rows("SELECT kind FROM outbox_message WHERE registration_id = ? ORDER BY id", id).stream()
                .map(row -> row.get("kind"))
                .toList();
    }

    @Test
    void whoever_comes_too_late_waits_knows_the_rank_and_moves_up() {
        keepLine(1, Promotion.AT_ONCE);
        var seated = come();
        come();
        var third = come();
        assertThat(organiser.get(my(third)).body()).contains("You are number 2 in line");
        assertThat(mails(third)).containsExactly("WAITING");

        withdraw.withdraw(seated);
        assertThat(organiser.get(my(third)).body()).contains("You are number 1 in line");

        organiser.post(capacityPath() + "/meeting", "places", "2");
        assertThat(status(third)).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(mails(third)).containsExactly("WAITING", "PROMOTED");
    }

    @Test
    void an_offer_is_taken_by_a_button_and_by_nothing_else() {
        keepLine(1, Promotion.BY_OFFER);
        var seated = come();
        var waiting = come();
        withdraw.withdraw(seated);

        var page = Jsoup.parse(organiser.get(my(waiting)).body());
        assertThat(page.select("#waiting").text()).contains("A place is held for you until");
        assertThat(organiser.get(my(waiting) + "/offer/acceptance").statusCode())
                .isIn(404, 405);
        assertThat(status(waiting)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);

        organiser.post(my(waiting) + "/offer/acceptance");
        assertThat(status(waiting)).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(mails(waiting)).containsExactly("WAITING", "OFFER", "PROMOTED");
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void an_offer_that_is_not_answered_or_is_declined_goes_to_the_next() {
        keepLine(1, Promotion.BY_OFFER);
        var seated = come();
        var first = come();
        var second = come();
        withdraw.withdraw(seated);
        scene.run("UPDATE waiting_place SET offered_until = UTC_TIMESTAMP(6) WHERE registration_id = ?", first);
        organiser.post(my(first) + "/offer/acceptance");
        assertThat(status(first)).isEqualTo(RegistrationStatus.WAITING);

        expire.run();
        assertThat(mails(first)).containsExactly("WAITING", "OFFER", "OFFER_ENDED");
        assertThat(mails(second)).containsExactly("WAITING", "OFFER");

        organiser.post(my(second) + "/offer/refusal");
        assertThat(status(second)).isEqualTo(RegistrationStatus.WITHDRAWN);
        assertThat(scene.again(meeting).placesTaken()).isZero();

        organiser.post(my(first) + "/line");
        assertThat(mails(first)).endsWith("OFFER_ENDED", "OFFER");
    }

    @Test
    void an_organiser_offers_by_hand_and_gives_another_rank_with_a_reason() {
        keepLine(1, Promotion.BY_HAND);
        var seated = come();
        var first = come();
        var second = come();
        var reference = registrations.byId(second).orElseThrow().reference();
        var line = capacityPath() + "/line/" + reference;

        var full = organiser.post(line + "/offer");
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).contains("there is no place to offer");

        assertThat(organiser.post(line + "/rank", "rank", "1", "reason", "").statusCode())
                .isEqualTo(422);
        organiser.post(line + "/rank", "rank", "1", "reason", "Chairs the session");
        assertThat(organiser.get(my(first)).body()).contains("You are number 2 in line");

        withdraw.withdraw(seated);
        assertThat(status(first)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(status(come())).as("nobody passes the line").isEqualTo(RegistrationStatus.WAITING);
        organiser.post(line + "/offer");
        assertThat(organiser.get(my(second)).body()).contains("A place is held for you until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1000000", "2.5", "٣"})
    void a_number_that_is_none_is_refused_at_its_field(String typed) {
        for (var field : List.of("places meeting", "quotaPlaces quotas")) {
            var parts = field.split(" ");
            HttpResponse<String> answer =
                    organiser.post(capacityPath() + "/" + parts[1], parts[0], typed, "category", "GOVERNMENT");
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("#" + parts[0] + "-error").text()).contains("Give a whole number from 0 to 100,000");
            assertThat(page.select("#" + parts[0]).val()).isEqualTo(typed);
        }
    }

    @Test
    void a_quota_below_what_is_taken_says_what_it_means_and_nobody_loses_a_place() {
        var one = come();
        come();
        organiser.post(capacityPath() + "/quotas", "category", "GOVERNMENT", "quotaPlaces", "1");

        var page = Jsoup.parse(organiser.get(capacityPath()).body()).text();
        assertThat(page)
                .contains("2 of 1 taken", "1 more than there are places", "the next one gets in when 2 have left");
        assertThat(status(one)).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers()))
                .isInstanceOf(RegistrationOutcome.QuotaFull.class);
        assertThat(organiser
                        .post(capacityPath() + "/quotas", "category", "GOVERNMENT", "quotaPlaces", "5")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_segment_is_full_when_it_is_approved_and_a_session_when_it_is_chosen() {
        var segment = scene.count("SELECT id FROM segment WHERE meeting_id = ? AND code = 'A'", meeting.id());
        var session = scene.count("SELECT MIN(id) FROM programme_item WHERE meeting_id = ?", meeting.id());
        capacity.add(by(), meeting, new QuotaScope(segment, null, null, null, Attendance.IN_PERSON), 1);
        capacity.add(by(), meeting, new QuotaScope(null, session, null, null, null), 1);
        var one = come();
        var other = come();

        assertThat(approve(one)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(approve(other)).isInstanceOf(DecisionOutcome.QuotaFull.class);
        assertThat(sessions.choose(one, Set.of(session))).isInstanceOf(ChooseSessions.Outcome.Chosen.class);
        assertThat(sessions.choose(other, Set.of(session))).isInstanceOf(ChooseSessions.Outcome.NoPlace.class);

        withdraw.withdraw(one);
        assertThat(approve(other)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(sessions.choose(other, Set.of(session))).isInstanceOf(ChooseSessions.Outcome.Chosen.class);
    }

    private DecisionOutcome approve(long id) {
        var detail = registrations.byId(id).orElseThrow();
        return decide.decide(
                        by(),
                        meeting.id(),
                        List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                        Decision.APPROVE,
                        null,
                        List.of())
                .get(0);
    }

    @Test
    void the_page_needs_no_more_queries_for_thirty_people_in_line_than_for_one() {
        keepLine(0, Promotion.AT_ONCE);
        come();
        organiser.get(capacityPath());
        var one = Queries.answering(() -> organiser.get(capacityPath()));
        for (int i = 0; i < 29; i++) {
            come();
        }
        var thirty = Queries.answering(() -> organiser.get(capacityPath()));
        assertThat(thirty).hasSameSizeAs(one);
    }
}

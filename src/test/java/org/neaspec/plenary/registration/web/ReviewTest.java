package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.FactLog;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDecided;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

class ReviewTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    RegisterParticipant registerParticipant;

    @Inject
    Registrations registrations;

    @Inject
    PersonalLinks links;

    @Inject
    FactLog facts;

    MeetingFacts meeting;
    Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting(10);
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void only_staff_get_in() {
        var detail = register();
        var visitor = new Browser(server.getURI());
        visitor.get("/my/" + links.current(detail.id(), LinkPurpose.MY));

        for (var path : List.of("/organise", queue(), review(detail))) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer)).startsWith("/sign-in?next=");
        }
        for (var path : List.of(
                queue() + "/decisions",
                review(detail) + "/decision",
                review(detail) + "/designations",
                review(detail) + "/designations/NEASPEC_NFP/removal")) {
            assertThat(visitor.post(path, "decision", "APPROVE", "selected", pick(detail))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.SUBMITTED);
    }

    @Test
    void the_start_page_says_what_waits() {
        register();
        register();

        var page = page(organiser.get("/organise"));

        assertThat(page.select("a[href=" + queue() + "]").text()).contains("Review 2", meeting.title());
        assertThat(page.select("a[href=/organise/mail]")).isNotEmpty();
        assertThat(location(organiser.get("/organise/meetings/" + meeting.slug())))
                .isEqualTo(queue());
        assertThat(organiser.get("/organise/meetings/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void the_queue_says_of_each_person_why_he_or_she_would_be_admitted_where() {
        var plain = register();
        var member = register(Scene.answers(Scene.unique("member"), Designation.NEACAP_SPC_MEMBER));
        verify(member, "NEACAP_SPC_MEMBER");

        var page = page(organiser.get(queue()));

        assertThat(line(page, plain))
                .contains("A Yes: open to all participants", "B No: no verified designation that opens it");
        assertThat(line(page, member))
                .contains("B Yes: as NEACAP Science and Policy Committee (SPC) member, Mongolia", "Says to be:");
        assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Awaiting review 2");

        var eligible = page(organiser.get(queue() + "?status=ALL&eligible=yes:B"));
        assertThat(eligible.select(".queue h3").eachAttr("href").size()
                        + eligible.select(".queue > li").size())
                .isEqualTo(1);
        assertThat(eligible.text()).contains("All 1");
        assertThat(page(organiser.get(queue() + "?status=APPROVED")).text()).contains("No registration fits");
        assertThat(page(organiser.get(queue() + "?status=ALL&q=" + plain.reference()))
                        .select(".queue > li"))
                .hasSize(1);
        assertThat(organiser
                        .get(queue() + "?status=%00&sort=;drop&page=99999&eligible=yes:ZZ")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void many_are_approved_at_once_and_each_gets_one_mail() {
        var one = register();
        var two = register();

        var answer = organiser.post(
                queue() + "/decisions", "selected", pick(one), "selected", pick(two), "decision", "APPROVE");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(organiser.get(location(answer)).body()).contains("Approved: 2");
        for (var detail : List.of(one, two)) {
            assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
            assertThat(decisions(detail)).hasSize(1);
            assertThat(registrations.history(detail.id())).last().satisfies(step -> {
                assertThat(step.by()).isEqualTo("Test Organiser");
                assertThat(step.act().name()).isEqualTo("APPROVED");
            });
        }
    }

    @Test
    void a_decision_made_twice_is_made_once() {
        var detail = register();

        organiser.post(queue() + "/decisions", "selected", pick(detail), "decision", "APPROVE");
        var again = organiser.post(queue() + "/decisions", "selected", pick(detail), "decision", "APPROVE");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(decisions(detail)).hasSize(1);
        assertThat(registrations.history(detail.id())).hasSize(2);
    }

    @Test
    void of_many_the_one_somebody_else_decided_is_left_and_named() {
        var one = register();
        var two = register();
        organiser.post(
                review(one) + "/decision", "seen", pick(one), "decision", "DECLINE", "reason", "No place for now.");

        var answer = organiser.post(
                queue() + "/decisions?status=ALL", "selected", pick(one), "selected", pick(two), "decision", "APPROVE");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select(".notice").text())
                .contains("not decided. Test Organiser changed this registration", "Approved.");
        assertThat(now(one).status()).isEqualTo(RegistrationStatus.DECLINED);
        assertThat(now(two).status()).isEqualTo(RegistrationStatus.APPROVED);
    }

    @Test
    void returning_and_declining_need_a_reason_and_the_selection_is_kept() {
        var detail = register();

        var answer =
                organiser.post(queue() + "/decisions", "selected", pick(detail), "decision", "DECLINE", "reason", " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say why: the person reads it");
        assertThat(page(answer).select("#pick-" + detail.reference()).hasAttr("checked"))
                .isTrue();
        assertThat(organiser.post(queue() + "/decisions", "decision", "APPROVE").statusCode())
                .isEqualTo(422);
        assertThat(organiser
                        .post(queue() + "/decisions", "selected", pick(detail))
                        .statusCode())
                .isEqualTo(422);
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.SUBMITTED);
    }

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
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.SUBMITTED);
    }

    @Test
    void the_queue_asks_the_database_as_often_for_thirty_as_for_one() {
        meeting = scene.openMeeting(100);
        register();
        var one = Queries.answering(() -> organiser.get(queue()));
        for (int i = 0; i < 29; i++) {
            register(Scene.answers(Scene.unique("many"), Designation.NEASPEC_NFP));
        }

        var thirty = Queries.answering(() -> organiser.get(queue()));

        assertThat(page(organiser.get(queue())).select(".queue > li")).hasSize(30);
        assertThat(one).isNotEmpty();
        assertThat(thirty).hasSameSizeAs(one);
    }

    private void verify(RegistrationDetail detail, String kind) {
        organiser.post(review(detail) + "/designations", "kind", kind, "state", "MNG", "source", "List of members");
    }

    private void decide(RegistrationDetail detail, String decision) {
        var answer = organiser.post(
                review(detail) + "/decision", "seen", pick(now(detail)), "decision", decision, "reason", "Because.");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private List<RegistrationDecided> decisions(RegistrationDetail detail) {
        var decisions = new ArrayList<>(facts.of(RegistrationDecided.class));
        decisions.removeIf(fact -> fact.registrationId() != detail.id());
        return decisions;
    }

    private RegistrationDetail register() {
        return register(Scene.answers());
    }

    private RegistrationDetail register(Answers answers) {
        var outcome = registerParticipant.register(scene.again(meeting), RandomIds.publicId(), answers);
        return registrations.byId(((Submitted) outcome).registrationId()).orElseThrow();
    }

    private RegistrationDetail now(RegistrationDetail detail) {
        return registrations.byId(detail.id()).orElseThrow();
    }

    private String queue() {
        return "/organise/meetings/" + meeting.slug() + "/registrations";
    }

    private String review(RegistrationDetail detail) {
        return queue() + "/" + detail.reference();
    }

    private static String pick(RegistrationDetail detail) {
        return detail.reference() + ":" + detail.version();
    }

    private static String line(Document page, RegistrationDetail detail) {
        return page.select(".queue > li:has(#pick-" + detail.reference() + ")").text();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.Queries;

/** The queue of a meeting: who waits, who would be admitted where, and deciding about many at once. */
class ReviewQueueTest extends ReviewScene {

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
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    @Test
    void somebody_is_found_by_the_name_in_the_own_script_and_by_the_address() {
        var sought = register();
        register();
        scene.run(
                "UPDATE person p JOIN registration r ON r.person_id = p.id SET p.local_name = 'Бат-Эрдэнэ' WHERE r.id = ?",
                sought.id());

        for (var words : List.of(
                "Эрдэнэ",
                "ЭРДЭНЭ",
                "delegate эрдэнэ TEST",
                sought.email().substring(0, sought.email().indexOf('@')))) {
            assertThat(page(organiser.get(
                                    queue() + "?status=ALL&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                            .select("[name=selected]")
                            .eachAttr("value"))
                    .as(words)
                    .singleElement()
                    .asString()
                    .contains(sought.reference());
        }
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
    void the_start_page_says_who_may_attend_what_and_which_mails_failed() {
        var plain = register();
        var member = register(Scene.answers(Scene.unique("member"), Designation.NEACAP_SPC_MEMBER));
        verify(member, "NEACAP_SPC_MEMBER");
        var one = Queries.answering(() -> organiser.get("/organise")).size();
        organiser.post(
                queue() + "/decisions",
                "decision",
                "APPROVE",
                "selected",
                pick(now(plain)),
                "selected",
                pick(now(member)));
        register();
        scene.openMeeting();
        scene.run(
                "UPDATE outbox_message SET state = 'DEAD' WHERE recipient_email = ?",
                plain.answers().email().text());

        var page = page(organiser.get("/organise"));

        var mine = page.select("li:has(a[href=" + queue() + "])").text();
        assertThat(mine)
                .contains("Approved: 2 for A, Open exchange · 1 for B, Strategic canary segment")
                .contains("3 of 10 places taken", "Review 1");
        assertThat(page.select("a[href=/organise/mail?state=DEAD]").text()).contains("could not be delivered");
        assertThat(page.text()).contains("This site cannot send mail yet");
        assertThat(Queries.answering(() -> organiser.get("/organise")).size())
                .as("queries with more meetings and people; three more once the first is approved")
                .isBetween(one, one + 3);
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
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    @Test
    void the_database_finds_counts_orders_and_cuts_into_pages() {
        meeting = scene.openMeeting(100);
        for (int i = 0; i < 52; i++) {
            register();
        }
        var japan = register();
        scene.run("UPDATE registration SET state_code = 'JPN', organisation = '100%_sure' WHERE id = ?", japan.id());
        var member = register(Scene.answers(Scene.unique("member"), Designation.NEACAP_SPC_MEMBER));
        verify(member, "NEACAP_SPC_MEMBER");

        var second = page(organiser.get(queue() + "?status=ALL&page=2&sort=state"));
        assertThat(second.select(".queue > li")).hasSize(4);
        assertThat(second.text()).contains("51–54", "All 54");
        assertThat(page(organiser.get(queue() + "?page=99")).select(".queue > li"))
                .hasSize(4);
        assertThat(page(organiser.get(queue() + "?sort=state"))
                        .select(".queue > li")
                        .first()
                        .text())
                .as("Japan before Mongolia")
                .contains("Japan");
        assertThat(page(organiser.get(queue() + "?sort=latest"))
                        .select(".queue h3 a")
                        .first()
                        .attr("href"))
                .endsWith(member.reference());
        assertThat(found("q=100%25_")).containsExactly(japan.reference());
        assertThat(found("q=%25%25")).isEmpty();
        assertThat(found("state=JPN&category=GOVERNMENT&assignee=none")).containsExactly(japan.reference());
        assertThat(found("eligible=yes:B")).containsExactly(member.reference());
        assertThat(found("eligible=no:B&state=JPN")).containsExactly(japan.reference());
        assertThat(found("assignee=999999")).isEmpty();
        var plain = Queries.answering(() -> organiser.get(queue()));
        var asked = Queries.answering(() -> organiser.get(queue() + "?eligible=no:B&q=test&state=MNG&sort=name"));
        assertThat(asked.size()).as("four more to find who is eligible").isLessThanOrEqualTo(plain.size() + 4);
    }

    private List<String> found(String query) {
        return page(organiser.get(queue() + "?status=ALL&" + query)).select(".queue h3 a").stream()
                .map(link -> link.attr("href").replaceAll(".*/", ""))
                .toList();
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

    private static String line(Document page, RegistrationDetail detail) {
        return page.select(".queue > li:has(#pick-" + detail.reference() + ")").text();
    }
}

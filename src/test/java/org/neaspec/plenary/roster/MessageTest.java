package org.neaspec.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.AwaitedDelegations;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.KeepFocalPoints;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.Site;

/** A message to many: looked at first, sent once, to each in his or her own words. */
class MessageTest extends RosterScene {

    @Inject
    Stumbling stumbling;

    @Inject
    QueueMessages queue;

    @Inject
    PersonalLinks links;

    @Inject
    MessageRepository messages;

    @Inject
    MessageRecipientRepository recipients;

    @Inject
    Meetings meetings;

    @Inject
    MessagePointRepository points;

    @Inject
    AwaitedDelegations awaited;

    @Inject
    DelegationScene focal;

    @Inject
    Delegations delegations;

    @Inject
    KeepFocalPoints keepFocalPoints;

    @Inject
    FillMessage fill;

    @Inject
    Site site;

    @Inject
    ApplicationEventPublisher<Object> facts;

    @Inject
    Transactions transactions;

    @Test
    void everybody_meant_gets_one_mail_with_what_is_his_or_hers() {
        var one = register(Scene.answers());
        var two = register(Scene.answers());
        var gone = register(Scene.answers());
        scene.run("UPDATE registration SET status = 'REPLACED' WHERE id = ?", gone.id());
        scene.run(
                "UPDATE person p JOIN registration r ON r.person_id = p.id SET p.given_name = '{link}' WHERE r.id = ?",
                two.id());

        var seen = page(write("", "About {meeting}", "Dear {given-name},\n\n{reference}: {status}\nSee {link}"));
        assertThat(seen.select(".lede").text())
                .contains("To 2 people", "One more has no address that works, or was replaced");
        assertThat(seen.select("section").text())
                .contains("About " + meeting.title(), "(the personal link of this person)")
                .doesNotContain(links.current(one.id(), LinkPurpose.MY));
        var sent = send(
                "",
                seen.select("[name=key]").val(),
                "2",
                "About {meeting}",
                "Dear {given-name},\n\n{reference}: {status}\nSee {link}");
        assertThat(sent.statusCode()).isEqualTo(303);
        var again = send("", seen.select("[name=key]").val(), "2", "About {meeting}", "Anything else");
        assertThat(location(again)).isEqualTo(location(sent));
        queue.look();
        queue.look();

        assertThat(mails(one)).hasSize(1);
        assertThat(mails(two)).hasSize(1);
        assertThat(mails(gone)).isEmpty();
        var mail = page(organiser.get("/organise/mail/" + mails(one).get(0))).text();
        assertThat(mail)
                .contains("About " + meeting.title(), one.reference() + ": Awaiting review")
                .contains(links.current(one.id(), LinkPurpose.MY));
        // What is filled in is never looked through again.
        assertThat(page(organiser.get("/organise/mail/" + mails(two).get(0))).text())
                .contains("Dear {link},");
        assertThat(page(organiser.get("/organise/meetings/" + meeting.slug() + "/registrations/" + one.reference()))
                        .select("#mails")
                        .text())
                .as("seen on the page of the person")
                .contains("About " + meeting.title());
        assertThat(page(organiser.get(location(sent))).text()).contains("2 of 2 mails", "About {meeting}");
        assertThat(scene.rows(
                                "SELECT detail FROM audit_entry WHERE act = 'roster.written' AND subject = ?",
                                meeting.code())
                        .get(0)
                        .get("detail"))
                .asString()
                .contains("2 people", "About {meeting}");
    }

    /** Something that goes wrong with one message, as a fault of ours would. */
    @Singleton
    static class Stumbling {

        static final String OVER = "A stumbling block";

        volatile boolean stumbles = true;

        @EventListener
        void due(MessageDue fact) {
            if (stumbles
                    && fact.letters().stream()
                            .anyMatch(mail -> mail.text().subject().equals(OVER))) {
                throw new ArithmeticException("a fault of ours");
            }
        }
    }

    @Test
    void a_message_that_cannot_be_written_is_a_task_for_staff_and_goes_once_it_can() {
        var person = register(Scene.answers());
        var seen = page(write("", Stumbling.OVER, "Hello"));
        String sent = location(send("", seen.select("[name=key]").val(), "1", Stumbling.OVER, "Hello"));
        queue.look();

        String task = meeting.title() + ": one message to many cannot be written";
        assertThat(organiser.get("/organise").body()).contains(task);
        assertThat(page(organiser.get(sent)).text()).contains("cannot be written since", "(ArithmeticException)");

        stumbling.stumbles = false;
        scene.run("UPDATE list_message SET starts_at = NULL WHERE meeting_id = ?", meeting.id());
        queue.look();
        assertThat(mails(person)).hasSize(1);
        assertThat(organiser.get("/organise").body()).doesNotContain(task);
    }

    @Test
    void a_message_is_held_back_paused_goes_on_slowly_and_is_stopped() {
        var people = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> register(Scene.answers()))
                .toList();
        var key = java.util.UUID.randomUUID().toString();
        var sent = location(organiser.post(
                path() + "/message",
                "key",
                key,
                "many",
                "25",
                "subject",
                "Later",
                "body",
                "Words",
                "send",
                "yes",
                "hold",
                "5",
                "rate",
                "20"));
        queue.look();
        assertThat(page(organiser.get(sent)).text()).contains("0 of 25 mails", "Held back until");

        scene.run("UPDATE list_message SET starts_at = NOW(6) WHERE request_key = ?", key);
        organiser.post(sent + "/pause");
        queue.look();
        assertThat(page(organiser.get(sent)).text()).contains("0 of 25 mails", "Paused");

        organiser.post(sent + "/resumption");
        queue.look();
        queue.look();
        assertThat(page(organiser.get(sent)).text()).contains("20 of 25 mails", "20 a minute");

        organiser.post(sent + "/cancellation");
        scene.run("UPDATE list_message SET starts_at = NOW(6) WHERE request_key = ?", key);
        queue.look();
        assertThat(page(organiser.get(sent)).text()).contains("20 of 25 mails", "Stopped by");
        assertThat(people.stream().mapToInt(person -> mails(person).size()).sum())
                .isEqualTo(20);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE subject = 'Later' AND state = 'CANCELLED' AND meeting_id = ?",
                        meeting.id()))
                .as("what waited does not go out any more")
                .isEqualTo(20);
        assertThat(page(organiser.get(location(organiser.post(sent + "/resumption"))))
                        .text())
                .contains("It is too late for that");
    }

    @Test
    void what_is_written_to_all_and_has_not_left_is_taken_back() {
        var one = register(Scene.answers());
        var two = register(Scene.answers());
        var sent = location(send("", java.util.UUID.randomUUID().toString(), "2", "Too early", "Words"));
        queue.look();
        scene.run(
                "UPDATE outbox_message SET state = 'SENT' WHERE public_id = ?",
                mails(one).get(0));
        assertThat(page(organiser.get(sent)).text()).contains("2 of 2 mails", "One of them has not left yet");

        assertThat(page(organiser.get(location(organiser.post(sent + "/cancellation"))))
                        .text())
                .contains("Stopped by")
                .doesNotContain("not left yet", "Write to nobody more");
        assertThat(organiser.get("/organise/mail/" + mails(two).get(0)).body()).contains("The message was stopped");
        assertThat(page(organiser.get(location(organiser.post(sent + "/cancellation"))))
                        .text())
                .contains("It is too late for that");
    }

    @Test
    void no_more_is_queued_than_can_leave_soon() {
        register(Scene.answers());
        var key = java.util.UUID.randomUUID().toString();
        var sent = location(send("", key, "1", "By and by", "Words"));
        var message = messages.byKey(key).orElseThrow();

        assertThat(transactions.<Boolean>retrying(() -> portion(101, true).queue(message)))
                .isFalse();
        assertThat(page(organiser.get(sent)).text()).as("can be paused").contains("0 of 1 mails", "Pause");
        assertThat(transactions.<Boolean>retrying(() -> portion(100, true).queue(message)))
                .isTrue();
        assertThat(page(organiser.get(sent)).text()).contains("1 of 1 mails");
    }

    private QueueMessages.Portion portion(long waiting, boolean leave) {
        var mails = new MessageMails() {
            @Override
            public long waiting(String messageId) {
                return waiting;
            }

            @Override
            public boolean leave() {
                return leave;
            }
        };
        return new QueueMessages.Portion(
                messages,
                recipients,
                points,
                awaited,
                mails,
                meetings,
                roster,
                fill,
                links,
                site,
                facts,
                Clock.systemUTC());
    }

    @Test
    void focal_points_who_have_named_nobody_are_written_to_from_the_list_of_delegations() {
        var point = focal.focalPoint(meeting, "MNG", 5);
        var delegation = delegations.byId(point.delegationId()).orElseThrow();
        focal.focalPoint(meeting, "JPN", 5);
        keepFocalPoints.write(meeting, delegation, point, false, scene.organiser());
        var link = page(organiser.get("/organise/meetings/" + meeting.slug() + "/delegations"))
                .select("a[href$=to=focal-points]")
                .attr("href");
        var query = link.substring(link.indexOf('?'));
        assertThat(page(organiser.get(link)).select(".lede").text())
                .contains("To one person: Test Focal Point MNG (Mongolia)");

        assertThat(page(write(query, "For {state}", "{reference}")).text())
                .contains("Focal points have none of these: {reference}");
        var seen = page(write(query, "For {state}", "Dear {name}, see {link}"));
        assertThat(seen.select("section").text())
                .contains("For Mongolia", "[the link to the page of the delegation]")
                .doesNotContain(focal.token(point));
        var sent = send(query, seen.select("[name=key]").val(), "1", "For {state}", "Dear {name}, see {link}");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(page(organiser.get(location(sent))).text()).contains("0 of 1 mails");
        queue.look();
        queue.look();

        var mails = scene.rows(
                "SELECT public_id FROM outbox_message WHERE kind = 'MESSAGE' AND recipient_email = ?",
                point.addresses().get(0).text());
        assertThat(mails).hasSize(1);
        assertThat(page(organiser.get("/organise/mail/" + mails.get(0).get("public_id")))
                        .text())
                .contains("For Mongolia", "Dear Test Focal Point MNG, see", focal.token(point));
        assertThat(page(organiser.get(location(sent))).text()).contains("1 of 1 mails");
    }

    @Test
    void those_ticked_and_nobody_else() {
        var one = register(Scene.answers());
        var two = register(Scene.answers());

        assertThat(location(organiser.get(path() + "/message?to=some&state=MNG")))
                .isEqualTo(path() + "?state=MNG");
        var form = page(organiser.get(path() + "/message?to=some&pick=" + one.reference() + "&pick=2222-2222&pick=x'"));
        assertThat(form.select(".lede").text()).contains("To one person: " + one.name());
        var sent = organiser.post(
                path() + "/message",
                "pick",
                one.reference(),
                "key",
                form.select("[name=key]").val(),
                "many",
                "1",
                "subject",
                "Hello",
                "body",
                "Text",
                "send",
                "yes");
        assertThat(sent.statusCode()).isEqualTo(303);
        queue.look();

        assertThat(mails(one)).hasSize(1);
        assertThat(mails(two)).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_and_what_was_written_stays() {
        register(Scene.answers());

        var wrong = write("", "Secret {link}", "Dear {nmae}, {} {x y}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page(wrong).select(".error-summary").text())
                .contains("does not belong in the subject", "Not a placeholder: {nmae} {} {x y}");
        assertThat(page(wrong).select("#body").val()).isEqualTo("Dear {nmae}, {} {x y}");
        assertThat(page(wrong).select("button[name=send]")).isEmpty();
        assertThat(write("", " ", " ").statusCode()).isEqualTo(422);
        assertThat(write("", "S".repeat(151), "B".repeat(10_001)).statusCode()).isEqualTo(422);
        assertThat(write("?state=JPN", "Subject", "Body").statusCode()).isEqualTo(422);
    }

    @Test
    void a_list_that_has_grown_is_looked_at_again() {
        register(Scene.answers());
        var key = page(write("", "Subject", "Body")).select("[name=key]").val();
        register(Scene.answers());

        var late = send("", key, "1", "Subject", "Body");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page(late).text()).contains("has changed while you wrote", "Send to 2 people");
        assertThat(scene.count("SELECT COUNT(*) FROM list_message WHERE meeting_id = ?", meeting.id()))
                .isZero();
    }

    @Test
    void nothing_in_a_message_is_markup() {
        var one = register(Scene.answers());
        var key = page(write("", "<b>Subject</b>", "<script>alert(1)</script>\n\n& more"))
                .select("[name=key]")
                .val();
        send("", key, "1", "<b>Subject</b>", "<script>alert(1)</script>\n\n& more");
        queue.look();

        var html =
                organiser.get("/organise/mail/" + mails(one).get(0) + "/html").body();

        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
    }

    @Test
    void plots_and_tables_say_the_same_and_take_as_many_queries_for_many_as_for_few() {
        var small = scene.openMeeting(500);
        var large = scene.openMeeting();
        load(small, 20);
        load(large, 3_000);
        scene.run(
                "INSERT INTO quota (meeting_id, combination, state_code, places, created_at)"
                        + " VALUES (?, 'segment=*;session=*;category=*;state=MNG;attendance=*', 'MNG', 9, NOW(6))",
                small.id());

        var page = page(organiser.get(MeetingPaths.statistics(small.slug())));
        var few =
                org.neaspec.plenary.story.Queries.answering(() -> organiser.get(MeetingPaths.statistics(small.slug())));
        var many =
                org.neaspec.plenary.story.Queries.answering(() -> organiser.get(MeetingPaths.statistics(large.slug())));
        System.out.println("STATISTICS " + few.size() + " and " + many.size() + " statements");

        assertThat(many).hasSameSizeAs(few);
        assertThat(page.select(".lede").text()).contains("10 approved, 10 others, 500 places");
        assertThat(page.select("#states ~ details tbody th").eachText())
                .containsExactly(
                        "China",
                        "Democratic People’s Republic of Korea",
                        "Japan",
                        "Mongolia",
                        "Republic of Korea",
                        "Russian Federation");
        assertThat(page.select("#states ~ svg text").eachText()).contains("Mongolia", "0 approved, 0 others");
        var mongolia =
                page.select("#states ~ details tbody tr").get(3).select("td").eachText();
        var counted = scene.count(
                "SELECT COUNT(*) FROM registration WHERE meeting_id = ? AND state_code = 'MNG' AND category = 'GOVERNMENT'",
                small.id());
        assertThat(Long.parseLong(mongolia.get(0)) + Long.parseLong(mongolia.get(1)))
                .isEqualTo(counted);
        assertThat(mongolia.get(2)).isEqualTo("9");
        assertThat(page.select("#states ~ svg text").eachText())
                .contains(mongolia.get(0) + " approved, " + mongolia.get(1) + " others, 9 places");
        assertThat(page.select("#segments ~ details tbody td").eachText().subList(0, 2))
                .isEqualTo(List.of("10", "10"));
        assertThat(page.select("#days ~ details tbody tr")).hasSize(1);
        assertThat(organiser.get(MeetingPaths.statistics(meeting.slug())).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> write(String query, String subject, String body) {
        return organiser.post(path() + "/message" + query, "subject", subject, "body", body);
    }

    private HttpResponse<String> send(String query, String key, String many, String subject, String body) {
        return organiser.post(
                path() + "/message" + query, "key", key, "many", many, "subject", subject, "body", body, "send", "yes");
    }

    private List<String> mails(RegistrationDetail detail) {
        return scene
                .rows(
                        "SELECT public_id FROM outbox_message WHERE registration_id = ? AND kind = 'MESSAGE'",
                        detail.id())
                .stream()
                .map(row -> row.get("public_id").toString())
                .toList();
    }
}

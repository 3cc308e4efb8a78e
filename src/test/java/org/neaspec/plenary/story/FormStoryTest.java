package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.neaspec.plenary.form.FormScene.choice;
import static org.neaspec.plenary.form.FormScene.file;
import static org.neaspec.plenary.form.FormScene.forOnly;
import static org.neaspec.plenary.form.FormScene.later;
import static org.neaspec.plenary.form.FormScene.question;
import static org.neaspec.plenary.form.FormScene.text;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Scene;

/** A meeting's own questions, from the organiser who writes them to the answers in the review, without scripts. */
class FormStoryTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    FormScene formScene;

    @Inject
    FormAnswers answers;

    @Inject
    ChoicePlaces places;

    @Inject
    PersonalLinks links;

    @Inject
    MailTray tray;

    @Inject
    Staff staff;

    @Test
    void an_organiser_writes_questions_and_people_are_asked_them_once_they_are_published() {
        var meeting = scene.openMeeting();
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var path = "/organise/meetings/" + meeting.slug() + "/form";
        assertThat(organiser.post(path + "/sections", "title", "", "state", "0").statusCode())
                .isEqualTo(422);
        organiser.post(path + "/sections", "title", "Your visit", "state", state(organiser, path));
        var section = page(organiser.get(path)).select("input[name=section]").val();
        var refused = page(organiser.post(
                path + "/questions/new",
                "kind",
                "CHOICE",
                "section",
                section,
                "label",
                "",
                "options",
                "Bus | many",
                "when",
                "AT_REGISTRATION",
                "state",
                state(organiser, path)));
        assertThat(refused.select(".error-summary").text()).contains("Write the question", "Bus | many");
        assertThat(refused.select("#options").val()).isEqualTo("Bus | many");
        organiser.post(
                path + "/questions/new",
                "kind",
                "CHOICE",
                "section",
                section,
                "label",
                "How do you come?",
                "options",
                "Bus | 1\nOn foot",
                "required",
                "yes",
                "when",
                "AT_REGISTRATION",
                "state",
                state(organiser, path));
        var bus = page(organiser.get(path)).select("h3 a").attr("href").replaceFirst(".*/", "");
        organiser.post(
                path + "/questions/new",
                "kind",
                "TEXT",
                "section",
                section,
                "label",
                "Your bus stop",
                "when",
                "AT_REGISTRATION",
                "ifQuestion",
                bus,
                "ifRule",
                "IS",
                "ifValue",
                "bus",
                "state",
                state(organiser, path));
        var visitor = new Browser(server.getURI());
        assertThat(visitor.get("/meetings/" + meeting.slug() + "/registration").body())
                .doesNotContain("How do you come?");
        assertThat(organiser
                        .post(path + "/sections", "title", "Another", "state", "0")
                        .statusCode())
                .isEqualTo(409);
        var preview = page(organiser.get(path + "/preview?as=NGO"));
        assertThat(preview.text()).contains("How do you come?", "Only if you answered “Bus” to “How do you come?”");

        organiser.post(path + "/publication", "state", state(organiser, path));

        assertThat(visitor.get("/meetings/" + meeting.slug() + "/registration").body())
                .contains("How do you come?", "Your bus stop", "Places left: 1");
        assertThat(page(organiser.get(path)).text()).contains("Version 1", "Bus: 0 of 1 places taken");
    }

    @Test
    void answers_are_read_as_they_were_asked_and_shown_to_the_person_and_the_reviewer() {
        var meeting = scene.openMeeting();
        var stop = question(
                "stop0001",
                QuestionKind.TEXT,
                "Your bus stop",
                true,
                When.AT_REGISTRATION,
                new Condition("come0001", Condition.Rule.IS, "bus00001"));
        formScene.publish(
                meeting,
                choice("come0001", "How do you come?", true, "bus00001=Bus", "foot0001=On foot"),
                stop,
                forOnly(text("ngo00001", "Registration number of your NGO", true), "NGO"));

        var missing = page(register(meeting, "come0001", "bus00001"));
        assertThat(missing.select(".error-summary").text()).contains("Answer this question");
        assertThat(missing.select("#q-stop0001-error").text()).isNotEmpty();
        assertThat(missing.select("#q-ngo00001-error")).isEmpty();
        assertThat(missing.select("[value=bus00001]").hasAttr("checked")).isTrue();
        assertThat(page(register(meeting, "come0001", "helicopt"))
                        .select("#q-come0001-error")
                        .text())
                .contains("Choose one of those offered");
        var sent = register(meeting, "come0001", "foot0001", "stop0001", "Forged stop", "ngo00001", "Forged number");
        assertThat(sent.statusCode()).isEqualTo(303);

        var id = newest(meeting);
        assertThat(answers.of(id))
                .extracting(PrintedAnswer::label, PrintedAnswer::text)
                .containsExactly(tuple("How do you come?", "On foot"));
        formScene.publish(meeting, choice("come0001", "Your way to us", true, "foot0001=Walking"));
        var my = page(new Browser(server.getURI()).get("/my/" + links.current(id, LinkPurpose.MY)));
        assertThat(my.text()).contains("How do you come? On foot").doesNotContain("Walking");
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        assertThat(page(organiser.get(review(meeting, id))).text()).contains("How do you come? On foot");
    }

    @Test
    void who_sends_a_form_that_changed_meanwhile_gets_it_again_with_everything_typed_and_the_new_questions_marked() {
        var meeting = scene.openMeeting();
        formScene.publish(meeting, text("old00001", "First question", false));
        var browser = new Browser(server.getURI());
        var shown = page(browser.get("/meetings/" + meeting.slug() + "/registration"))
                .select("[name=formVersion]")
                .val();
        formScene.publish(
                meeting, text("old00001", "First question", false), text("new00001", "Second question", false));

        var again = register(meeting, "old00001", "What I typed", "formVersion", shown);

        assertThat(again.statusCode()).isEqualTo(422);
        var page = page(again);
        assertThat(page.select("#q-old00001").val()).isEqualTo("What I typed");
        assertThat(page.select("[name=givenName]").val()).isEqualTo("Test");
        assertThat(page.select("[data-question=q-new00001]").text()).contains("New", "This question is new");
        assertThat(page.select("[data-question=q-old00001] .question-mark")).isEmpty();
        assertThat(page.select("[name=formVersion]").val()).isEqualTo("2");
        assertThat(register(meeting, "old00001", "What I typed", "formVersion", "2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(answers.of(newest(meeting))).extracting(PrintedAnswer::text).containsExactly("What I typed");
    }

    @Test
    void of_many_who_want_the_last_place_one_gets_it_and_a_place_that_is_given_up_is_there_for_the_next()
            throws Exception {
        var meeting = scene.openMeeting();
        formScene.publish(meeting, choice("tour0001", "Which tour?", false, "morn0001=Morning|3", "noon0001=Noon"));
        var pool = Executors.newFixedThreadPool(12);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(() -> register(meeting, "tour0001", "morn0001").statusCode());
        }
        var codes = pool.invokeAll(all).stream().map(FormStoryTest::value).toList();
        pool.shutdown();

        assertThat(codes).containsOnly(303, 422);
        assertThat(codes.stream().filter(code -> code == 303)).hasSize(3);
        assertThat(taken(meeting)).isEqualTo(3);
        assertThat(page(register(meeting, "tour0001", "morn0001"))
                        .select("#q-tour0001-error")
                        .text())
                .contains("The last place was taken by somebody else: Morning");
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id()))
                .isEqualTo(3);

        var id = newest(meeting);
        var person = new Browser(server.getURI());
        var my = "/my/" + links.current(id, LinkPurpose.MY);
        person.post(my + "/withdrawal", "confirm", "yes");
        assertThat(taken(meeting)).isEqualTo(2);
        assertThat(register(meeting, "tour0001", "morn0001").statusCode()).isEqualTo(303);
        person.post(my + "/reinstatement");
        assertThat(taken(meeting)).isEqualTo(3);
        assertThat(answers.of(id)).isEmpty();
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM form_seat WHERE question = 'tour0001' AND registration_id = ?", id))
                .isZero();
    }

    @Test
    void a_file_is_kept_while_something_else_is_put_right_and_reaches_its_owner_and_reviewers_alone() {
        var meeting = scene.openMeeting();
        formScene.publish(
                meeting, file("letter01", "Letter", When.AT_REGISTRATION), text("must0001", "Must be said", true));
        var browser = new Browser(server.getURI());
        var path = "/meetings/" + meeting.slug() + "/registration";
        assertThat(page(browser.get(path)).select("main form").attr("enctype")).isEqualTo("multipart/form-data");

        var wrong = page(browser.upload(path, "q-letter01", "letter.pdf", "<html>no</html>", fields()));
        assertThat(wrong.select("#q-letter01-error").text()).contains("PDF, JPEG or PNG");
        var disguised = page(browser.upload(path, "q-letter01", "letter.png", "%PDF-1.4 x", fields()));
        assertThat(disguised.select("#q-letter01-error").text()).contains("another kind");
        var large = page(browser.upload(path, "q-letter01", "letter.pdf", "%PDF-" + "x".repeat(5_300_000), fields()));
        assertThat(large.select("#q-letter01-error").text()).contains("at most 5 MB");
        assertThat(large.select("[name=givenName]").val()).isEqualTo("Test");
        var huge = browser.upload(path, "q-letter01", "letter.pdf", "%PDF-" + "x".repeat(14_000_000), fields());
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("at most 12 MB");

        var again = page(browser.upload(path, "q-letter01", "../my <letter>.pdf", "%PDF-1.4 mine", fields()));
        assertThat(again.text()).contains("We have your file: my letter.pdf");
        var kept = again.select("[name=q-letter01-kept]").val();
        assertThat(browser.get("/my/" + "x".repeat(43) + "/files/" + kept).statusCode())
                .isEqualTo(404);
        var sent = browser.post(path, with(fields(), "q-letter01-kept", kept, "q-must0001", "Said"));
        assertThat(sent.statusCode()).isEqualTo(303);

        var id = newest(meeting);
        var own = browser.get("/my/" + links.current(id, LinkPurpose.MY) + "/files/" + kept);
        assertThat(own.body()).isEqualTo("%PDF-1.4 mine");
        assertThat(own.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(own.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(register(meeting, "must0001", "Other", "letter01-kept", kept).statusCode())
                .isEqualTo(422);
        register(meeting, "must0001", "Other");
        var other = newest(meeting);
        assertThat(browser.get("/my/" + links.current(other, LinkPurpose.MY) + "/files/" + kept)
                        .statusCode())
                .isEqualTo(404);
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        assertThat(organiser.get(review(meeting, id) + "/files/" + kept).body()).isEqualTo("%PDF-1.4 mine");
        assertThat(organiser.get(review(meeting, other) + "/files/" + kept).statusCode())
                .isEqualTo(404);
        assertThat(page(organiser.get(review(meeting, id)))
                        .select("a[download]")
                        .text())
                .isEqualTo("my letter.pdf");
        assertThat(new String(
                        (byte[]) scene.rows("SELECT sealed FROM form_file WHERE public_id = ?", kept)
                                .get(0)
                                .get("sealed"),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("mine");

        answers.forget(id);
        assertThat(organiser.get(review(meeting, id) + "/files/" + kept).statusCode())
                .isEqualTo(404);
        assertThat(answers.of(id)).isEmpty();
    }

    @Test
    void who_is_approved_is_asked_later_questions_and_the_organiser_sees_who_has_not_answered() {
        var meeting = scene.openMeeting();
        formScene.publish(meeting, later("flight01", "Your flight"));
        register(meeting);
        var id = newest(meeting);
        var person = new Browser(server.getURI());
        var my = "/my/" + links.current(id, LinkPurpose.MY);
        assertThat(person.get(my).body()).doesNotContain("Your flight");
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var awaited = "/organise/meetings/" + meeting.slug() + "/form/awaited";
        assertThat(page(organiser.get(awaited)).text()).contains("Everybody who is approved has answered");
        var seen =
                page(organiser.get(review(meeting, id))).select("[name=seen]").val();
        organiser.post(review(meeting, id) + "/decision", "seen", seen, "decision", "APPROVE");

        assertThat(page(person.get(my)).select("#needs").text())
                .contains("The secretariat needs these from you", "Your flight");
        assertThat(page(organiser.get(awaited)).text())
                .contains("1 of 1 approved participants", "Ms. Test DELEGATE", "Your flight");
        scene.run(
                "UPDATE meeting SET registration_freezes = ? WHERE id = ?",
                Instant.now().minusSeconds(60),
                meeting.id());
        var form = page(person.get(my + "/questions"));
        var version = form.select("[name=version]").val();
        assertThat(page(person.post(my + "/questions", "version", version, "q-flight01", ""))
                        .select("#q-flight01-error")
                        .text())
                .contains("Answer this question");
        person.post(my + "/questions", "version", version, "q-flight01", "Test flight 1", "formVersion", "1");

        assertThat(page(person.get(my)).text()).contains("You have answered", "Your flight Test flight 1");
        assertThat(page(organiser.get(awaited)).text()).contains("Everybody who is approved has answered");
        var changed =
                page(person.get(my + "/questions")).select("[name=version]").val();
        person.post(my + "/questions", "version", changed, "q-flight01", "Test flight 2", "formVersion", "1");
        assertThat(answers.of(id)).extracting(PrintedAnswer::text).containsExactly("Test flight 1");
        var review = page(organiser.get(review(meeting, id)));
        assertThat(review.select("#change-request").text()).contains("Your flight Test flight 1 Test flight 2");
        organiser.post(
                review(meeting, id) + "/change-request",
                "request",
                review.select("[name=request]").val(),
                "answer",
                "ACCEPT");
        assertThat(answers.of(id)).extracting(PrintedAnswer::text).containsExactly("Test flight 2");
    }

    @Test
    void a_form_half_way_through_goes_on_by_the_link_mailed_to_the_address_in_it() {
        var meeting = scene.openMeeting();
        formScene.publish(meeting, text("must0001", "Must be said", true));
        var path = "/meetings/" + meeting.slug() + "/registration";
        var browser = new Browser(server.getURI());
        var refused = browser.post(path + "/draft", "givenName", "Half");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).select("#email-error").text()).contains("the link to go on later");
        assertThat(page(refused).select("#givenName").val()).isEqualTo("Half");
        var email = Scene.unique("half");
        var kept = browser.post(path + "/draft", "givenName", "Half", "email", email, "q-must0001", "Not yet \u0007");
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("/draft/kept");
        register(meeting, "must0001", "Said");
        var known = scene.rows("SELECT email_key FROM registration WHERE id = ?", newest(meeting))
                .get(0)
                .get("email_key")
                .toString();
        assertThat(browser.post(path + "/draft", "email", known).headers().firstValue("Location"))
                .isEqualTo(kept.headers().firstValue("Location"));
        assertThat(new String(
                        (byte[]) scene.rows("SELECT content FROM registration_draft WHERE email_key = ?", email)
                                .get(0)
                                .get("content"),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("Half");

        var link = link(email);
        var opened = page(new Browser(server.getURI()).get(link));
        assertThat(opened.select("#givenName").val()).isEqualTo("Half");
        assertThat(opened.select("#q-must0001").val()).startsWith("Not yet");
        var token = opened.select("[name=draft]").val();
        var saved = browser.post(
                path + "/draft", "draft", token, "givenName", "Half", "familyName", "Later", "email", email);
        assertThat(saved.headers().firstValue("Location").orElseThrow()).isEqualTo(link);
        browser.post(path + "/link", "email", email);
        assertThat(scene.count("SELECT COUNT(*) FROM outbox_message WHERE recipient_email = ?", email))
                .isEqualTo(2);
        assertThat(link(email)).isEqualTo(link);
        assertThat(page(browser.get(link)).select("#familyName").val()).isEqualTo("Later");
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE email_key = ?", email))
                .isZero();

        var sent = browser.post(path, with(fields(), "email", email, "q-must0001", "Said now", "draft", token));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        for (int i = 0; i < 2; i++) {
            browser.post(path + "/draft", "email", email);
        }
        assertThat(browser.post(path + "/draft", "email", email).statusCode()).isEqualTo(429);
    }

    @Test
    void a_copied_meeting_begins_with_the_questions_as_a_draft() {
        var meeting = scene.openMeeting();
        formScene.publish(meeting, text("kept0001", "Kept for the next time", false));
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var slug = "copy-of-" + meeting.slug();
        var sent = organiser.post(
                "/organise/meetings/new",
                "from",
                "copy:" + meeting.slug(),
                "title",
                "Copy of " + meeting.slug(),
                "kind",
                "POLICY_DIALOGUE",
                "when",
                "PERIOD",
                "year",
                "2033",
                "part",
                "Q2",
                "slug",
                slug);
        assertThat(sent.statusCode()).isEqualTo(303);

        var form = page(organiser.get("/organise/meetings/" + slug + "/form"));

        assertThat(form.text()).contains("Kept for the next time", "Nothing is published yet", "Not published yet");
    }

    private HttpResponse<String> register(MeetingFacts meeting, String... own) {
        String[] named = own.clone();
        for (int i = 0; i < named.length; i += 2) {
            named[i] = named[i].equals("formVersion") ? named[i] : "q-" + named[i];
        }
        return new Browser(server.getURI())
                .post("/meetings/" + meeting.slug() + "/registration", with(fields(), named));
    }

    /** The standard fields of somebody new. */
    private static String[] fields() {
        return new String[] {
            "requestKey",
            UUID.randomUUID().toString(),
            "givenName",
            "Test",
            "familyName",
            "Delegate",
            "honorific",
            "Ms.",
            "email",
            Scene.unique("asked"),
            "category",
            "GOVERNMENT",
            "organisation",
            "Test Ministry",
            "jobTitle",
            "Adviser",
            "country",
            "MNG",
            "attendance",
            "IN_PERSON",
            "consentPrivacy",
            "yes"
        };
    }

    /** The fields with others in place of those of the same name. */
    private static String[] with(String[] fields, String... others) {
        List<String> all = new ArrayList<>(Arrays.asList(others));
        for (int i = 0; i < fields.length; i += 2) {
            var name = fields[i];
            boolean replaced = false;
            for (int j = 0; j < others.length; j += 2) {
                replaced |= others[j].equals(name);
            }
            if (!replaced) {
                all.add(name);
                all.add(fields[i + 1]);
            }
        }
        return all.toArray(String[]::new);
    }

    private long newest(MeetingFacts meeting) {
        return scene.count("SELECT MAX(id) FROM registration WHERE meeting_id = ?", meeting.id());
    }

    private String review(MeetingFacts meeting, long id) {
        var reference = scene.rows("SELECT reference FROM registration WHERE id = ?", id)
                .get(0)
                .get("reference");
        return "/organise/meetings/" + meeting.slug() + "/registrations/" + reference;
    }

    private int taken(MeetingFacts meeting) {
        return places.at(meeting.id()).get(new Choice("tour0001", "morn0001")).taken();
    }

    private String link(String email) {
        var mail = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE recipient_email = ? ORDER BY id DESC LIMIT 1",
                        email)
                .get(0)
                .get("public_id")
                .toString();
        var found = Pattern.compile("/draft/[A-Za-z0-9_-]{43}")
                .matcher(tray.letter(mail).orElseThrow().text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String state(Browser organiser, String path) {
        return page(organiser.get(path)).select("input[name=state]").first().val();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static int value(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.FactLog;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.RegistrationAttemptedAgain;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class RegistrationFormTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Scene scene;

    @Inject
    Registrations registrations;

    @Inject
    FactLog facts;

    MeetingFacts meeting;
    Browser browser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        browser = new Browser(server.getURI());
    }

    @Test
    void the_form_says_what_it_is_for_and_asks_a_dozen_things_at_most() {
        var page = Jsoup.parse(browser.get(path()).body());

        assertThat(page.select("h1").text()).isEqualTo("Register");
        assertThat(page.text()).contains(meeting.title(), "Registration is open until", "What happens");
        assertThat(page.select("form [name=requestKey]").val()).hasSizeGreaterThan(15);
        var visible = page.select("main form .field").stream()
                .filter(field -> field.closest("details") == null)
                .toList();
        assertThat(visible).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void somebody_registers_and_is_told_to_look_at_the_mail() {
        var sent = Fields.complete()
                .with("claims", "NEACAP_SPC_MEMBER", "NEASPEC_NFP")
                .with("localName", "Тест Төлөөлөгч")
                .with("dietary", "No pork\r\nno nuts");

        var answer = browser.post(path(), sent.toArray());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(path() + "/received");
        var detail = only();
        assertThat(detail.answers().printedName()).isEqualTo("Ms. Test DELEGATE");
        assertThat(detail.answers().localName()).isEqualTo("Тест Төлөөлөгч");
        assertThat(detail.answers().dietary()).isEqualTo("No pork\nno nuts");
        assertThat(detail.answers().claims()).hasSize(2);
        var received = browser.get(location(answer));
        assertThat(received.statusCode()).isEqualTo(200);
        assertThat(received.body())
                .contains("What you sent has reached the secretariat")
                .doesNotContain("We have sent", "Delegate", sent.value("email"));
    }

    @Test
    void a_single_name_is_a_name() {
        browser.post(
                path(),
                Fields.complete()
                        .without("familyName")
                        .with("givenName", "Болормаа")
                        .with("noFamilyName", "yes")
                        .toArray());

        assertThat(only().answers().familyName()).isNull();
        assertThat(only().answers().printedName()).isEqualTo("Ms. Болормаа");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_at_its_field_and_nothing_typed_is_lost(String field, String value, String message) {
        var sent = value == null
                ? Fields.complete().without(field)
                : Fields.complete().with(field, value);

        var answer = browser.post(path(), sent.toArray());

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + field + "-error").text()).contains(message);
        assertThat(page.select(".error-summary a[href=#" + field + "]").text()).contains(message);
        assertThat(page.select("#" + field)).hasSize(1);
        if (!field.equals("jobTitle")) {
            assertThat(page.select("[name=jobTitle]").val()).isEqualTo("Adviser");
        }
        assertThat(page.select("[name=requestKey]").val()).isEqualTo(sent.value("requestKey"));
        assertThat(count()).isZero();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("givenName", null, "Give your given name"),
                Arguments.of("givenName", " \u3000\u00a0\u3164 ", "Give your given name"),
                Arguments.of("givenName", "x".repeat(141), "Shorten this to 140"),
                Arguments.of("givenName", "𠮷".repeat(141), "Shorten this to 140"),
                Arguments.of("givenName", "A\u0000B", "marks that cannot be seen"),
                Arguments.of("givenName", "A\r\nBcc: x@example.org", "marks that cannot be seen"),
                Arguments.of("givenName", "\u202Eevil", "marks that cannot be seen"),
                Arguments.of("givenName", "A\u2028B", "marks that cannot be seen"),
                Arguments.of("familyName", null, "tick that you have none"),
                Arguments.of("printedName", "x".repeat(301), "Shorten this to 300"),
                Arguments.of("printedName", "...", "as it should be printed"),
                Arguments.of("localName", "x".repeat(301), "Shorten this to 300"),
                Arguments.of("jobTitle", null, "title or function"),
                Arguments.of("jobTitle", "x".repeat(301), "Shorten this to 300"),
                Arguments.of("organisation", null, "ministry or organization"),
                Arguments.of("unit", "x".repeat(301), "Shorten this to 300"),
                Arguments.of("country", null, "Choose the State"),
                Arguments.of("country", "XXX", "Choose one of those"),
                Arguments.of("category", null, "describes you best"),
                Arguments.of("category", "SECRETARIAT", "Choose one of those"),
                Arguments.of("category", "ADMIN", "Choose one of those"),
                Arguments.of("honorific", "H.E.", "Choose one of those"),
                Arguments.of("attendance", null, "in person or"),
                Arguments.of("attendance", "BY_BOAT", "Choose one of those"),
                Arguments.of("claims", "PRESIDENT", "Choose one of those"),
                Arguments.of("phone", "call me", "country code"),
                Arguments.of("phone", "+976 " + "1".repeat(60), "country code"),
                Arguments.of("dietary", "x".repeat(1001), "Shorten this to"),
                Arguments.of("dietary", "A\u0007B", "marks that cannot be seen"),
                Arguments.of("accessNeeds", "x".repeat(1001), "Shorten this to"),
                Arguments.of("consentPrivacy", null, "Tick this"),
                Arguments.of("email", null, "Give your e-mail"),
                Arguments.of("email", "nobody", "one e-mail address"),
                Arguments.of("email", "a@b.org,c@d.org", "one e-mail address"),
                Arguments.of("email", "\"a b\"@example.org", "one e-mail address"),
                Arguments.of("email", "Name <a@example.org>", "one e-mail address"),
                Arguments.of("email", "a@[127.0.0.1]", "one e-mail address"),
                Arguments.of("email", "a@localhost", "one e-mail address"),
                Arguments.of("email", "a@example.org\r\nBcc: b@example.org", "marks that cannot be seen"),
                Arguments.of("email", "x".repeat(320) + "@example.org", "one e-mail address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"givenName", "email", "category", "requestKey", "dietary"})
    void two_values_where_one_is_asked_are_refused(String field) {
        var answer =
                browser.post(path(), Fields.complete().with(field, "one", "two").toArray());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Give one answer only");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ганболд",
                "О’Коннор",
                "D'Ávila",
                "김하늘",
                "さくら",
                "𠮷野",
                "ສົມສະໄໝ",
                "ᠮᠣᠩᠭᠣᠯ",
                "محمد",
                "علی‌رضا",
                "😀 Smile"
            })
    void a_name_in_any_script_is_kept_as_it_is(String name) {
        browser.post(path(), Fields.complete().with("givenName", name).toArray());

        assertThat(only().answers().givenName()).isEqualTo(name);
    }

    @Test
    void names_are_composed_and_zero_width_spaces_are_dropped() {
        browser.post(
                path(),
                Fields.complete().with("givenName", "\uFEFFJose\u0301\u200B ").toArray());

        assertThat(only().answers().givenName()).isEqualTo("José");
    }

    @Test
    void fields_nobody_asks_for_change_nothing() {
        browser.post(
                path(),
                Fields.complete()
                        .with("status", "APPROVED")
                        .with("approved", "true")
                        .with("version", "7")
                        .with("id", "1")
                        .toArray());

        assertThat(only().status().name()).isEqualTo("SUBMITTED");
        assertThat(only().version()).isZero();
    }

    @Test
    void attendance_need_not_be_said_where_there_is_one_way_only() {
        scene.run("UPDATE meeting SET mode = 'IN_PERSON' WHERE id = ?", meeting.id());

        browser.post(path(), Fields.complete().without("attendance").toArray());

        assertThat(only().answers().attendance().name()).isEqualTo("IN_PERSON");
    }

    @Test
    void the_same_form_twice_gives_the_same_answer_and_one_registration() {
        var sent = Fields.complete().toArray();

        var first = browser.post(path(), sent);
        var second = browser.post(path(), sent);

        assertThat(location(second)).isEqualTo(location(first));
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_form_sent_again_for_another_person_asks_first_and_then_registers() {
        var sent = Fields.complete();
        browser.post(path(), sent.toArray());

        var other =
                browser.post(path(), sent.with("email", Scene.unique("other")).toArray());

        assertThat(other.statusCode()).isEqualTo(422);
        var key = Jsoup.parse(other.body()).select("[name=requestKey]").val();
        assertThat(key).isNotEqualTo(sent.value("requestKey"));
        assertThat(browser.post(path(), sent.with("requestKey", key).toArray()).statusCode())
                .isEqualTo(303);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void an_address_that_is_registered_gets_the_same_answer_as_a_new_one() {
        var sent = Fields.complete();
        var first = browser.post(path(), sent.toArray());

        var again = new Browser(server.getURI())
                .post(
                        path(),
                        Fields.complete()
                                .with("email", sent.value("email").toUpperCase())
                                .toArray());

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(names(again)).isEqualTo(names(first));
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(count()).isEqualTo(1);
        assertThat(facts.of(RegistrationAttemptedAgain.class)).contains(new RegistrationAttemptedAgain(only().id()));
    }

    @Test
    void sixty_four_posts_for_the_last_place_make_one_registration() throws Exception {
        meeting = scene.openMeeting(1);
        var pool = Executors.newFixedThreadPool(64);
        try {
            var answers = pool.invokeAll(IntStream.range(0, 64)
                    .mapToObj(i -> (Callable<Integer>) () -> new Browser(server.getURI())
                            .post(path(), Fields.complete().toArray())
                            .statusCode())
                    .toList());
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(303, 422);
            assertThat(codes.stream().filter(code -> code == 303)).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(count()).isEqualTo(1);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void whoever_comes_when_the_last_place_is_gone_is_told_and_keeps_what_was_typed() {
        meeting = scene.openMeeting(1);
        browser.post(path(), Fields.complete().toArray());

        var answer = browser.post(
                path(), Fields.complete().with("givenName", "Latecomer").toArray());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("All places are taken", "Latecomer");
        assertThat(browser.get(path()).body()).contains("All places are taken").doesNotContain("<form class=\"form\"");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void outside_its_time_registration_says_so(String opens, String closes, String words) {
        scene.run(
                "UPDATE meeting SET registration_opens = " + opens + ", registration_closes = " + closes
                        + " WHERE id = ?",
                meeting.id());

        assertThat(browser.get(path()).body()).contains(words);
        var posted = browser.post(path(), Fields.complete().toArray());
        assertThat(posted.statusCode()).isEqualTo(422);
        assertThat(posted.body()).contains(words);
        assertThat(count()).isZero();
    }

    static Stream<Arguments> windows() {
        return Stream.of(
                Arguments.of("NULL", "NULL", "There is no registration for this meeting"),
                Arguments.of("DATE_ADD(NOW(6), INTERVAL 1 DAY)", "NULL", "Registration opens on"),
                Arguments.of(
                        "DATE_SUB(NOW(6), INTERVAL 2 DAY)",
                        "DATE_SUB(NOW(6), INTERVAL 1 DAY)",
                        "Registration closed on"));
    }

    @Test
    void what_is_no_form_gets_a_clear_page_and_registers_nobody() throws Exception {
        var form = "givenName=A&email=a%40example.org";
        assertThat(raw("POST", "application/x-www-form-urlencoded", "givenName=%E0%A4%A")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw("POST", "application/x-www-form-urlencoded", "givenName=%FF")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw("POST", "application/json", "{\"givenName\": \"A\"}").statusCode())
                .isEqualTo(415);
        assertThat(raw("POST", "text/plain", form).statusCode()).isEqualTo(415);
        assertThat(raw("PUT", "application/x-www-form-urlencoded", form).statusCode())
                .isEqualTo(405);
        assertThat(raw("POST", "application/x-www-form-urlencoded", "givenName=" + "x".repeat(10_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(count()).isZero();
    }

    private HttpResponse<String> raw(String method, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.getURI().resolve(path()))
                                .header("Content-Type", type)
                                .header("Sec-Fetch-Site", "same-origin")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void an_unknown_meeting_is_not_found() {
        assertThat(browser.get("/meetings/no-such/registration").statusCode()).isEqualTo(404);
        assertThat(browser.post(
                                "/meetings/no-such/registration",
                                Fields.complete().toArray())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void markup_in_a_field_is_printed_as_text() {
        var answer = browser.post(
                path(),
                Fields.complete()
                        .without("email")
                        .with("organisation", "\"><svg/onload=alert(1)>{{7*7}}{{{x}}}")
                        .toArray());

        assertThat(answer.body()).doesNotContain("<svg/onload").contains("{{7*7}}");
        assertThat(Jsoup.parse(answer.body()).select("[name=organisation]").val())
                .isEqualTo("\"><svg/onload=alert(1)>{{7*7}}{{{x}}}");
    }

    @Test
    void whoever_lost_the_link_gets_one_answer_whatever_the_address() {
        var sent = Fields.complete();
        browser.post(path(), sent.toArray());

        var known = new Browser(server.getURI()).post(path() + "/link", "email", sent.value("email"));
        var unknown = new Browser(server.getURI()).post(path() + "/link", "email", Scene.unique("nobody"));

        assertThat(known.statusCode()).isEqualTo(303).isEqualTo(unknown.statusCode());
        assertThat(location(known)).isEqualTo(location(unknown));
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(facts.of(PersonalLinkRequested.class)).contains(new PersonalLinkRequested(only().id()));
        assertThat(browser.post(path() + "/link", "email", "nonsense").statusCode())
                .isEqualTo(422);
    }

    @Test
    void links_to_one_address_are_sent_three_times_an_hour_at_most() {
        var sent = Fields.complete();
        browser.post(path(), sent.toArray());
        var id = only().id();

        for (int i = 0; i < 6; i++) {
            assertThat(browser.post(path() + "/link", "email", sent.value("email"))
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(facts.of(PersonalLinkRequested.class).stream().filter(fact -> fact.registrationId() == id))
                .hasSize(3);
    }

    private String path() {
        return "/meetings/" + meeting.slug() + "/registration";
    }

    private long count() {
        return scene.count("SELECT COUNT(*) FROM registration WHERE meeting_id = ?", meeting.id());
    }

    private RegistrationDetail only() {
        var rows = scene.rows("SELECT id FROM registration WHERE meeting_id = ?", meeting.id());
        assertThat(rows).hasSize(1);
        return registrations.byId(((Number) rows.get(0).get("id")).longValue()).orElseThrow();
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into the form: kept as it is, or named as a fault and given back. */
class RegistrationFormTest extends RegistrationFormScene {

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

    @Test
    void the_zone_of_the_reader_is_offered_and_kept() {
        browser.get("/meetings/" + meeting.slug() + "/programme?zone=Europe/Vienna");
        var form = Jsoup.parse(browser.get(path()).body());
        assertThat(form.select("select[name=zone] option[selected]").eachAttr("value"))
                .containsExactly("Europe/Vienna");

        browser.post(path(), Fields.complete().with("zone", "Europe/Vienna").toArray());

        assertThat(only().answers().zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
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
                Arguments.of("givenName", "x".repeat(201), "Shorten this to 200"),
                Arguments.of("familyName", "Щ".repeat(201), "Shorten this to 200"),
                Arguments.of("givenName", "𠮷".repeat(201), "Shorten this to 200"),
                Arguments.of("givenName", "A\u0000B", "marks that cannot be seen"),
                Arguments.of("givenName", "A\r\nBcc: x@example.org", "marks that cannot be seen"),
                Arguments.of("givenName", "\u202Eevil", "marks that cannot be seen"),
                Arguments.of("givenName", "A\u2028B", "marks that cannot be seen"),
                Arguments.of("familyName", null, "tick that you have none"),
                Arguments.of("printedName", "x".repeat(641), "Shorten this to 640"),
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
                Arguments.of("zone", "Mars/Olympus", "Choose one of those"),
                Arguments.of("zone", "GMT+8", "Choose one of those"),
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
                "Щербаков-Ёлкин",
                "张伟",
                "G\u0303uarani",
                "Ö",
                "x",
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

        assertThat(only().status().name()).isEqualTo("UNDER_REVIEW");
        assertThat(only().version()).isZero();
    }

    @Test
    void attendance_need_not_be_said_where_there_is_one_way_only() {
        scene.run("UPDATE meeting SET mode = 'IN_PERSON' WHERE id = ?", meeting.id());

        browser.post(path(), Fields.complete().without("attendance").toArray());

        assertThat(only().answers().attendance().name()).isEqualTo("IN_PERSON");
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
}

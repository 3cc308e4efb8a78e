package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class SignInTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    TimeTravelRepository time;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(server.getURI());
    }

    @Test
    void staff_pages_lead_to_the_sign_in_page_and_back() {
        HttpResponse<String> away = browser.get("/organise/accounts?page=2");
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(location(away)).isEqualTo("/sign-in?next=%2Forganise%2Faccounts%3Fpage%3D2");
        assertThat(browser.get(location(away)).body()).contains("value=\"/organise/accounts?page=2\"");

        HttpResponse<String> in = browser.post(
                "/sign-in",
                "email",
                staff.organiser(),
                "password",
                Staff.PASSWORD,
                "next",
                "/organise/accounts?page=2");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/organise/accounts?page=2");
        assertThat(browser.get("/organise/accounts").body()).contains("Test Organiser");
    }

    @Test
    void a_form_sent_without_a_session_is_refused() {
        assertThat(browser.post("/organise/accounts/invitations", "role", "ORGANISER")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_session_cookie_is_closed_to_scripts_and_other_sites() {
        HttpResponse<String> in = browser.post("/sign-in", "email", staff.organiser(), "password", Staff.PASSWORD);

        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("sid="))
                .singleElement()
                .asString()
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age", "Expires");
        assertThat(browser.cookies().get("sid")).hasSize(43);
    }

    @Test
    void signing_in_gives_a_new_session_and_ends_the_one_before() {
        String email = staff.organiser();
        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);
        Browser planted = browser.sameCookiesAt(server.getURI());
        String before = browser.cookies().get("sid");

        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);

        assertThat(browser.cookies().get("sid")).isNotEqualTo(before);
        assertThat(planted.get("/organise/accounts").statusCode()).isEqualTo(303);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_id_chosen_by_somebody_else_never_becomes_a_session() {
        browser.cookies().put("sid", "A".repeat(43));

        browser.post("/sign-in", "email", staff.organiser(), "password", Staff.PASSWORD);

        Browser attacker = new Browser(server.getURI());
        attacker.cookies().put("sid", "A".repeat(43));
        assertThat(attacker.get("/organise/accounts").statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session_for_every_copy_of_the_cookie() {
        browser.post("/sign-in", "email", staff.organiser(), "password", Staff.PASSWORD);
        Browser copy = browser.sameCookiesAt(server.getURI());

        HttpResponse<String> out = browser.post("/sign-out");

        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(browser.cookies()).doesNotContainKey("sid");
        assertThat(copy.get("/organise/accounts").statusCode()).isEqualTo(303);
    }

    @Test
    void an_account_taken_out_of_use_is_signed_out_with_its_next_request() {
        String email = staff.organiser();
        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(200);

        staff.disable(email);

        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_ends_after_31_idle_minutes_and_not_after_29() {
        String email = staff.organiser();
        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);

        time.idleFor(email, 29);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(200);
        // That visit was noted, so idleness starts anew.
        time.idleFor(email, 29);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(200);
        time.idleFor(email, 31);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(303);
    }

    @Test
    void a_busy_session_ends_after_eight_hours() {
        String email = staff.organiser();
        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);

        time.signedInFor(email, 8 * 60 - 1);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(200);
        time.signedInFor(email, 2);
        assertThat(browser.get("/organise/accounts").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https://evil.example/",
                "%2f%2fevil.example",
                "javascript:alert(1)",
                "/\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "evil.example",
                ""
            })
    void signing_in_never_leads_to_another_site(String next) {
        HttpResponse<String> in =
                browser.post("/sign-in", "email", staff.organiser(), "password", Staff.PASSWORD, "next", next);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/organise");
        assertThat(browser.cookies()).doesNotContainKey("a");
    }

    @Test
    void unknown_address_wrong_password_and_disabled_account_get_the_same_answer() {
        String known = staff.organiser();
        String disabled = staff.organiser();
        staff.disable(disabled);

        List<HttpResponse<String>> answers = List.of(
                browser.post("/sign-in", "email", known, "password", "not this one, sorry"),
                browser.post("/sign-in", "email", disabled, "password", Staff.PASSWORD),
                browser.post("/sign-in", "email", "nobody-" + known, "password", "not this one, sorry"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 422);
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        answers.forEach(answer -> bodies.add(answer.body().replaceAll("(nobody-)?staff-[^@]*@", "x@")));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void a_password_is_taken_exactly_as_typed() {
        assertThat(browser.post("/sign-in", "email", staff.organiser(), "password", Staff.PASSWORD + " ")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void five_wrong_passwords_are_looked_at_in_a_quarter_of_an_hour_however_many_come_at_once() {
        String email = staff.organiser();

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> new Browser(server.getURI())
                        .post("/sign-in", "email", email, "password", "wrong wrong wrong " + i)
                        .statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(7);
        assertThat(browser.post("/sign-in", "email", email, "password", Staff.PASSWORD)
                        .statusCode())
                .as("the right password, from a browser never seen before")
                .isEqualTo(429);
        time.allWindowsOlder(16);
        assertThat(browser.post(
                                "/sign-in",
                                "email",
                                email.toUpperCase(java.util.Locale.ROOT),
                                "password",
                                Staff.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void strangers_cannot_lock_out_an_owner_whose_browser_is_known() {
        String email = staff.organiser();
        browser.post("/sign-in", "email", email, "password", Staff.PASSWORD);
        browser.post("/sign-out");

        Browser stranger = new Browser(server.getURI());
        for (int i = 0; i < 6; i++) {
            stranger.post("/sign-in", "email", email, "password", "wrong wrong wrong " + i);
        }

        assertThat(stranger.post("/sign-in", "email", email, "password", "wrong once more")
                        .statusCode())
                .isEqualTo(429);
        assertThat(browser.post("/sign-in", "email", email, "password", Staff.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_right_password_starts_the_count_anew() {
        String email = staff.organiser();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 3; i++) {
                browser.post("/sign-in", "email", email, "password", "wrong wrong wrong " + i);
            }
            assertThat(new Browser(server.getURI())
                            .post("/sign-in", "email", email, "password", Staff.PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void basic_authentication_and_other_places_for_a_session_are_ignored() {
        browser.post("/sign-in", "email", staff.organiser(), "password", Staff.PASSWORD);
        String session = browser.cookies().get("sid");

        assertThat(new Browser(server.getURI())
                        .get("/organise/accounts?sid=" + session)
                        .statusCode())
                .isEqualTo(303);
        assertThat(new Browser(server.getURI())
                        .get("/organise/accounts")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}

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

/** Signing in: where it leads, what it tells, and how often it may be tried. */
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

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}

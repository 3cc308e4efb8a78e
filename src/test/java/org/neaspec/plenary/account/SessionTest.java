package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** A session: where it is kept, and when it ends. */
class SessionTest extends PlenaryTest {

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
}

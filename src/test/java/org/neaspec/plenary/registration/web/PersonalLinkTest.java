package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinkRequested;
import org.neaspec.plenary.registration.Scene;

/** Who holds a personal link holds the page: how a link is known, replaced, mailed again and ended. */
class PersonalLinkTest extends PersonalPageScene {

    @Test
    void opening_the_page_makes_this_browser_known_under_the_meeting_only() {
        var id = register(Scene.answers());

        var answer = browser.get(my(id));

        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("my="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("my=" + links.current(id, LinkPurpose.MY))
                .contains("Path=/meetings/" + meeting.slug(), "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Max-Age");
    }

    @Test
    void a_link_nobody_had_is_not_found_and_one_that_ended_says_so_without_a_name() {
        var id = register(Scene.answers());
        var token = links.current(id, LinkPurpose.MY);
        var known = browser.get("/my/" + token);
        assertThat(known.statusCode()).isEqualTo(200);

        for (var unknown :
                List.of("x", "A".repeat(43), token.substring(1) + "A", links.current(id, LinkPurpose.FEED))) {
            for (var below : List.of("", "/change", "/withdrawal")) {
                assertThat(browser.get("/my/" + unknown + below).statusCode()).isEqualTo(404);
            }
        }

        links.rotate(id, LinkPurpose.MY);
        var revoked = browser.get("/my/" + token);
        assertThat(revoked.statusCode()).isEqualTo(410);
        assertThat(revoked.body()).contains("does not work any more").doesNotContain("DELEGATE", meeting.title());
        assertThat(browser.post("/my/" + token + "/withdrawal").statusCode()).isEqualTo(410);
        assertThat(revoked.headers().allValues("Set-Cookie")).noneMatch(header -> header.startsWith("my="));

        scene.run(
                "UPDATE secret_link SET expires_at = DATE_SUB(NOW(6), INTERVAL 1 SECOND) WHERE registration_id = ?",
                id);
        var current = links.current(id, LinkPurpose.MY);
        assertThat(browser.get("/my/" + current).statusCode()).isEqualTo(200);
        scene.run(
                "UPDATE secret_link SET expires_at = DATE_SUB(NOW(6), INTERVAL 1 SECOND) WHERE registration_id = ?",
                id);
        assertThat(browser.get("/my/" + current).statusCode()).isEqualTo(410);
    }

    @Test
    void the_calendar_address_can_be_made_anew_and_turned_off() {
        var id = register(Scene.answers());
        approve(id);
        var first = page(my(id)).select("#feed").val();

        assertThat(location(browser.post(my(id) + "/calendar"))).isEqualTo(my(id));
        var second = page(my(id)).select("#feed").val();
        assertThat(second).isNotEqualTo(first).contains("/calendar/");

        browser.post(my(id) + "/calendar/revocation");
        assertThat(page(my(id)).select("#feed")).isEmpty();
        assertThat(links.existing(id, LinkPurpose.FEED)).isEmpty();
    }

    @Test
    void the_link_can_be_mailed_again() {
        var id = register(Scene.answers());

        browser.post(my(id) + "/link");

        assertThat(facts.of(PersonalLinkRequested.class)).contains(new PersonalLinkRequested(id));
        assertThat(browser.get(my(id)).body()).contains("Keep the address of this page");
    }

    @Test
    void the_database_holds_no_token() {
        var id = register(Scene.answers());
        var token = links.current(id, LinkPurpose.MY);

        for (var row : scene.rows("SELECT HEX(nonce) AS n, HEX(token_hash) AS h FROM secret_link")) {
            assertThat(row.toString())
                    .doesNotContain(
                            token,
                            java.util.HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(java.util.Base64.getUrlDecoder().decode(token)));
        }
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
    }
}

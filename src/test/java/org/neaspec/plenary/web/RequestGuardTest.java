package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.story.PlenaryTest;

/** Requests that another site makes a browser send are refused, of whatever kind. */
class RequestGuardTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Site site;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(server.getURI());
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "same-site, 403", "cross-site, 403", "none, 403", "'', 403"})
    void browsers_say_where_a_request_comes_from(String from, int status) {
        assertThat(form("Sec-Fetch-Site", from).statusCode()).isEqualTo(status);
    }

    @Test
    void what_the_browser_says_outweighs_the_origin() {
        assertThat(form("Sec-Fetch-Site", "cross-site", "Origin", site.baseUrl())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void older_browsers_say_their_origin() {
        String host = "http://" + server.getHost() + ":" + server.getPort();
        assertThat(form("Origin", site.baseUrl()).statusCode()).isEqualTo(200);
        assertThat(form("Origin", host).statusCode()).isEqualTo(200);
        assertThat(form("Origin", host + ".example.org").statusCode()).isEqualTo(403);
        assertThat(form("Origin", "https://example.org").statusCode()).isEqualTo(403);
        assertThat(form("Origin", "null").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Visitor.FORM, "text/plain", "application/json", "multipart/form-data; boundary=x"})
    void the_kind_of_data_makes_no_difference(String type) {
        for (String path : new String[] {"/test/form", "/test/formless"}) {
            HttpResponse<String> answer =
                    visitor.post(path, "name=1", "Content-Type", type, "Sec-Fetch-Site", "cross-site");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("<h1>We did not accept that</h1>");
        }
    }

    @Test
    void a_client_that_says_nothing_needs_the_form_token() {
        HttpResponse<String> page = visitor.get("/test/look");
        String cookie = page.headers().firstValue("set-cookie").orElseThrow();
        String token = page.body().replaceAll("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");
        assertThat(cookie).startsWith("csrf=" + token).contains("HTTPOnly", "SameSite=Strict", "Path=/");

        assertThat(token("csrf=" + token, token).statusCode()).isEqualTo(200);
        assertThat(token("csrf=" + token, "").statusCode()).isEqualTo(403);
        assertThat(token("csrf=" + token, token + "x").statusCode()).isEqualTo(403);
        assertThat(token("x=y", token).statusCode()).isEqualTo(403);
        assertThat(token("csrf=made.up", "made.up").statusCode()).isEqualTo(403);
    }

    @Test
    void a_known_visitor_keeps_the_token() {
        HttpResponse<String> page = visitor.get("/test/look");
        String cookie = page.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
        HttpResponse<String> again = visitor.get("/test/look", "Cookie", cookie);
        assertThat(again.headers().firstValue("set-cookie")).isEmpty();
        assertThat(again.body()).contains(cookie.substring("csrf=".length()));
    }

    @Test
    void a_handler_without_a_form_takes_nothing_from_a_client_that_says_nothing() {
        assertThat(visitor.post("/test/formless", "").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/test/formless", "", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_without_a_form_set_no_cookie() {
        assertThat(visitor.get("/no-such-page").headers().firstValue("set-cookie"))
                .isEmpty();
    }

    private HttpResponse<String> form(String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = Visitor.FORM;
        return visitor.post("/test/form", "name=1", all);
    }

    private HttpResponse<String> token(String cookie, String field) {
        return visitor.post("/test/form", "name=1&csrfToken=" + field, "Content-Type", Visitor.FORM, "Cookie", cookie);
    }
}

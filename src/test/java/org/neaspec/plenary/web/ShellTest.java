package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.story.PlenaryTest;

/** What every answer has in common: headers, error pages, static files. */
class ShellTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Assets assets;

    @Inject
    ErrorPages errors;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(server.getURI());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test/look",
                "/test/look?wrong=1",
                "/test/bug",
                "/test/hidden",
                "/test/database-away",
                "/test/status/429",
                "/no-such-page",
                "/robots.txt",
                "/health",
                "/assets/0/none.css"
            })
    void every_answer_carries_the_security_headers(String path) {
        HttpResponse<String> answer = visitor.get(path);
        boolean page = header(answer, "content-type").startsWith("text/html");
        assertThat(header(answer, "content-security-policy"))
                .isEqualTo(page ? SecurityHeaders.PAGE_POLICY : SecurityHeaders.FILE_POLICY);
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
        assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(header(answer, "cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(header(answer, "x-robots-tag")).isEqualTo("noindex");
        assertThat(header(answer, "cache-control")).contains("no-store");
        assertThat(header(answer, "permissions-policy")).isEqualTo(page ? SecurityHeaders.PERMISSIONS : "");
        assertThat(header(answer, "strict-transport-security")).isEmpty();
    }

    @Test
    void a_page_for_one_visitor_is_kept_by_nobody() {
        HttpResponse<String> page = visitor.get("/test/look");
        assertThat(header(page, "cache-control")).isEqualTo("private, no-store");
        assertThat(header(page, "vary")).isEqualTo("Cookie");
        assertThat(header(page, "content-type")).isEqualTo("text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/secret", "/calendar/secret.ics"})
    void secret_addresses_are_not_passed_on(String path) {
        assertThat(header(visitor.get(path), "referrer-policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({
        "/no-such-page, 404, There is no such page",
        "/test/hidden, 404, There is no such page",
        "/prometheus, 404, There is no such page",
        "/test/bug, 500, Something went wrong",
        "/test/database-away, 503, Please try again in a minute",
        "/test/status/400, 400, We could not read that",
        "/test/status/403, 403, We did not accept that",
        "/test/status/413, 413, That is too large",
        "/test/status/415, 415, We cannot read that kind of data",
        "/test/status/422, 422, Please check what you sent",
        "/test/status/429, 429, Please wait a little",
        "/test/status/410, 410, This address is no longer in use",
        "/test/status/409, 409, We could not read that"
    })
    void errors_are_pages_whatever_the_client_accepts(String path, int status, String title) {
        for (String accept : new String[] {"text/html", "application/json", "*/*", "image/png"}) {
            HttpResponse<String> answer = visitor.get(path, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(header(answer, "content-type")).isEqualTo("text/html;charset=utf-8");
            assertThat(answer.body())
                    .startsWith("<!doctype html>")
                    .contains("<h1>" + title + "</h1>")
                    .doesNotContain("secret ", "Exception", "jdbc");
        }
    }

    @Test
    void what_is_hidden_answers_like_what_is_not_there() {
        HttpResponse<String> hidden = visitor.get("/test/hidden");
        HttpResponse<String> missing = visitor.get("/no-such-page");
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
    }

    @Test
    void a_database_that_is_away_asks_to_come_back() {
        assertThat(header(visitor.get("/test/database-away"), "retry-after")).isEqualTo("30");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        HttpResponse<String> answer = visitor.method("DELETE", "/test/look", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "allow")).contains("GET");
        assertThat(answer.body()).contains("<h1>That does not work here</h1>");
    }

    @Test
    void the_head_of_a_page_is_asked_for_like_the_page() {
        HttpResponse<String> head = visitor.method("HEAD", "/test/look");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<String> missing = visitor.method("HEAD", "/no-such-page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "content-security-policy")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/meetings/%", "/a%2", "/test/look?x=%zz"})
    void a_broken_address_is_a_bad_request(String target) {
        assertThat(visitor.raw("GET " + target + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("<h1>We could not read that</h1>");
    }

    @Test
    void static_files_are_kept_for_ever_and_come_compressed() {
        HttpResponse<String> plain = visitor.get(assets.url("plenary.css"));
        assertThat(header(plain, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(plain, "content-type")).isEqualTo("text/css;charset=utf-8");
        assertThat(plain.body()).contains(".programme-row").doesNotContain("data:");

        HttpResponse<String> zipped = visitor.get(assets.url("plenary.css"), "Accept-Encoding", "br, gzip");
        assertThat(header(zipped, "content-encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "vary")).isEqualTo("Accept-Encoding");

        HttpResponse<String> known = visitor.get(assets.url("plenary.css"), "If-None-Match", header(plain, "etag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void static_files_have_no_other_address() {
        assertThat(visitor.get("/assets/0123456789abcdef/plenary.css").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(assets.url("messages.properties")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_first_visit_stays_under_its_weight() {
        String page = visitor.get("/test/look").body();
        int weight = page.length();
        List<String> loaded = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        for (String asset : loaded) {
            weight += Integer.parseInt(header(visitor.get(asset, "Accept-Encoding", "gzip"), "content-length"));
        }
        assertThat(loaded).hasSizeGreaterThan(2);
        assertThat(weight).isLessThan(60_000);
    }

    @Test
    void a_notice_is_shown_once_after_a_redirect() {
        HttpResponse<String> redirect = visitor.get("/test/noticed");
        assertThat(redirect.statusCode()).isEqualTo(303);
        String cookie = header(redirect, "set-cookie").split(";")[0];

        HttpResponse<String> page = visitor.get("/test/look", "Cookie", cookie);
        assertThat(page.body()).contains("<div class=\"notice\" role=\"status\">");
        assertThat(page.headers().allValues("set-cookie")).anyMatch(set -> set.startsWith("notice=;"));

        HttpResponse<String> forged = visitor.get("/test/look", "Cookie", cookie.replace("notice=", "notice=x"));
        assertThat(forged.body()).doesNotContain("class=\"notice\"");
    }

    @Test
    void a_form_with_errors_links_its_summary_to_its_fields() {
        HttpResponse<String> page = visitor.get("/test/look?wrong=1");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: The look – ")
                .contains("<a href=\"#givenName\">Give one answer only</a>")
                .containsPattern(
                        "id=\"givenName\"[^>]*aria-invalid=\"true\" aria-describedby=\"givenName-hint givenName-error\"")
                .contains("id=\"attendance\"", "id=\"attendance-1\"")
                .contains("value=\"&quot;Test&quot; &amp; &lt;Delegate&gt;\"");
    }

    @Test
    void a_site_on_https_stays_there() {
        MutableHttpResponse<?> answer = io.micronaut.http.HttpResponse.ok("words");
        Site secure = new Site("https://plenary.example.org/", "Plenary", "", "UTC");
        new SecurityHeaders(secure, errors).add(io.micronaut.http.HttpRequest.GET("/"), answer);
        assertThat(answer.getHeaders().get("Strict-Transport-Security"))
                .isEqualTo("max-age=63072000; includeSubDomains");
    }

    @Test
    void crawlers_may_come_in() {
        assertThat(visitor.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow:\n");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

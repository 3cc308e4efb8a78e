package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class ProgrammePageTest extends PlenaryTest {

    private static final String DIALOGUE = "/meetings/neacap-policy-dialogue-2/programme";

    @Inject
    EmbeddedServer server;

    @Inject
    AddProgramme addProgramme;

    @Inject
    RetitleRepository titles;

    @Test
    void the_policy_dialogue_reads_exactly_as_its_concept_note_prints_it() throws IOException {
        assertThat(ProgrammeText.of(body(DIALOGUE))).isEqualTo(golden("/golden/neacap-policy-dialogue-2.txt"));
    }

    @Test
    void times_name_their_zone_and_carry_the_instant_for_scripts() {
        var page = Jsoup.parse(body(DIALOGUE));

        assertThat(page.select(".programme-tools").text()).contains("Times are Ulaanbaatar time (UTC+8).");
        assertThat(page.select("time[datetime=2025-09-23T06:00:00Z]").first().text())
                .isEqualTo("14:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Asia/Seoul       | 15:00–15:15 in Seoul
            Europe/Moscow    | 09:00–09:15 in Moscow
            Asia/Vladivostok | 16:00–16:15 in Vladivostok
            Pacific/Honolulu | Mon 22 September, 20:00–20:15 in Honolulu
            """)
    void a_reader_without_scripts_chooses_the_zone_to_read_in(String zone, String words) {
        var browser = new Browser(server.getURI());

        assertThat(text(browser.get(DIALOGUE + "?zone=" + zone))).contains(words);
        assertThat(text(browser.get(DIALOGUE))).as("remembered").contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Asia/Ulaanbaatar"})
    void a_zone_with_the_same_clock_adds_nothing(String zone) {
        assertThat(Jsoup.parse(get(DIALOGUE + "?zone=" + zone).body())
                        .select(".programme-local")
                        .eachText())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "GMT%2B9", "%00", "../etc", "", "%3Cscript%3E"})
    void a_zone_that_is_none_is_passed_over(String zone) {
        var response = get(DIALOGUE + "?zone=" + zone);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body()).isEqualTo(body(DIALOGUE));
    }

    @Test
    void an_unknown_meeting_has_no_programme() {
        assertThat(get("/meetings/no-such-meeting/programme").statusCode()).isEqualTo(404);
        assertThat(get("/meetings/no-such-meeting").statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_visitor_sees_of_a_closed_segment_depends_on_its_visibility() {
        for (var visibility : new Visibility[] {Visibility.LISTED, Visibility.PLACEHOLDER, Visibility.HIDDEN}) {
            var slug = "visibility-" + visibility.name().toLowerCase(java.util.Locale.ROOT);
            addProgramme.add(closedMeeting(slug, visibility));
            var pages = body("/meetings/" + slug) + body("/meetings/" + slug + "/programme");

            assertThat(pages).as("%s", visibility).contains("Open morning session");
            assertThat(pages)
                    .as("%s", visibility)
                    .doesNotContain(
                            "Secret purpose", "Secret part", "Secret speakers", "Secret question", "Secret room");
            assertThat(pages.contains("Sealed afternoon"))
                    .as("title, %s", visibility)
                    .isEqualTo(visibility == Visibility.LISTED);
            assertThat(pages.contains("Sealed segment"))
                    .as("segment, %s", visibility)
                    .isEqualTo(visibility == Visibility.LISTED);
            assertThat(pages.contains("For SPC members only"))
                    .as("words, %s", visibility)
                    .isEqualTo(visibility == Visibility.LISTED);
            assertThat(pages.contains("Closed session"))
                    .as("placeholder, %s", visibility)
                    .isEqualTo(visibility == Visibility.PLACEHOLDER);
            assertThat(pages.contains("15:10")).as("time, %s", visibility).isEqualTo(visibility != Visibility.HIDDEN);
        }
    }

    @Test
    void a_change_is_seen_at_once_and_an_unchanged_page_is_not_sent_again() throws Exception {
        var id = addProgramme.add(closedMeeting("kept-page", Visibility.LISTED));
        var path = "/meetings/kept-page/programme";
        var tag = get(path).headers().firstValue("ETag").orElseThrow();

        var again = conditionally(path, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));

        titles.retitle(id, "Retitled meeting");
        assertThat(conditionally(path, tag).statusCode()).isEqualTo(200);
        assertThat(body(path)).contains("Retitled meeting");
    }

    @Test
    void public_pages_may_be_listed_and_are_asked_for_anew_each_time() {
        var response = get(DIALOGUE);

        assertThat(response.headers().firstValue("X-Robots-Tag")).contains("all");
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(response.headers().allValues("Vary")).contains("Cookie");
    }

    private static Paper closedMeeting(String slug, Visibility visibility) {
        return Paper.read("""
                slug: %1$s
                code: %1$s
                title: "Meeting with a closed segment"
                kind: SYMPOSIUM
                date: "2027-03-02"
                zone: Asia/Seoul
                segments:
                  - {code: A, title: "Open segment"}
                  - {code: B, title: "Sealed segment", admits: [NEACAP_SPC_MEMBER], visibility: %2$s}
                items:
                  - {segment: A, kind: SESSION, start: "10:00", end: "11:00", title: "Open morning session"}
                  - segment: B
                    kind: SESSION
                    start: "15:10"
                    end: "16:20"
                    title: "Sealed afternoon"
                    description: "Secret purpose"
                    room: "Secret room"
                    questions: ["Secret question"]
                    parts:
                      - {title: "Secret part", slots: [{group: "Secret speakers"}]}
                """.formatted(slug, visibility.name()));
    }

    private HttpResponse<String> conditionally(String path, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .header("If-None-Match", tag)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text();
    }

    private String body(String path) {
        return get(path).body();
    }

    private HttpResponse<String> get(String path) {
        return new Browser(server.getURI()).get(path);
    }

    private static String golden(String name) throws IOException {
        try (var stream = Objects.requireNonNull(ProgrammePageTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

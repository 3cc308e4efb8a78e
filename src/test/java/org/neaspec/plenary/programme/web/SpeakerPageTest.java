package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

class SpeakerPageTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    AddProgramme programmes;

    @Inject
    Directory directory;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    private String mark = "";
    private String open = "";
    private String hidden = "";

    @BeforeEach
    void twoMeetings() {
        mark = RandomIds.publicId().substring(0, 8);
        open = person("Ms. Open Speaker");
        hidden = person("Ms. Hidden Speaker");
        programmes.add(meeting("first", "2031-03-04"));
        programmes.add(meeting("second", "2032-03-04"));
    }

    @Test
    void the_programme_says_who_moderates_and_leaves_out_who_declined() {
        assertThat(ProgrammeText.of(
                        get("/meetings/" + slug("first") + "/programme").body()))
                .isEqualTo("""
                        Programme
                        Tuesday, 4 March 2031

                        10:00–11:00
                        Open session
                        - Moderator: Ms. Open Speaker, Director
                        - Rapporteur: to be confirmed
                        - Test Ministry (as Country Chair)
                        - to be confirmed
                        * Panel
                        - NGO: Test Alliance
                        """);
    }

    @Test
    void a_calendar_says_the_same() {
        String ics = get("/meetings/" + slug("first") + "/programme.ics").body().replace("\r\n ", "");
        assertThat(ics)
                .contains("- Moderator: Ms. Open Speaker\\, Director")
                .contains("- Rapporteur: to be confirmed")
                .doesNotContain("Declined");
    }

    @Test
    void a_speaker_has_a_page_with_every_row_that_the_reader_may_see() {
        Document programme = page("/meetings/" + slug("first") + "/programme");
        String href = programme.select(".speakers a").attr("href");
        assertThat(href).isEqualTo(path("first", open));
        assertThat(programme.select(".speakers a").eachText()).containsExactly("Ms. Open Speaker");

        Document page = page(href);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Ms. Open Speaker");
        assertThat(page.select(".appearances h3").eachText())
                .containsExactly("Meeting first " + mark, "Meeting second " + mark);
        assertThat(page.text())
                .contains("Open session", "Moderator: Ms. Open Speaker, Director")
                .doesNotContain("Sealed");
    }

    @Test
    void who_is_printed_in_a_hidden_row_only_has_no_page_and_nobody_can_tell() {
        HttpResponse<String> answer = get(path("first", hidden));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(get(path("first", RandomIds.publicId())).body());
        assertThat(get(path("neacap", open)).statusCode()).isEqualTo(404);
        assertThat(get("/meetings/neacap-policy-dialogue-2/speakers/" + open).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_biography_is_written_by_staff_in_plain_paragraphs_and_never_lost() {
        Browser organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String staffs = "/organise/people/" + open + "/biography";
        assertThat(organiser
                        .post(staffs, "seen", "", "biography", "First <b>line</b>.\r\n\r\nSecond.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(path("first", open)).select("main > p.kept-lines").eachText())
                .containsExactly("First <b>line</b>.", "Second.");

        HttpResponse<String> late = organiser.post(staffs, "seen", "", "biography", "Mine");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("#biography").text()).isEqualTo("Mine");
        assertThat(Jsoup.parse(late.body()).select(".notice .kept-lines").text())
                .contains("Second.");

        HttpResponse<String> tooLong = organiser.post(staffs, "seen", "", "biography", "x".repeat(5001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(organiser
                        .get("/organise/people/" + RandomIds.publicId() + "/biography")
                        .statusCode())
                .isEqualTo(404);
    }

    private String person(String name) {
        String id = RandomIds.publicId();
        scene.insert(
                "INSERT INTO person (public_id, code, printed_name, created_at) VALUES (?, ?, ?, NOW(6))",
                id,
                (name.contains("Open") ? "open-" : "hidden-") + mark,
                name);
        return id;
    }

    private Paper meeting(String which, String day) {
        return Paper.read("""
                slug: %1$s
                code: %1$s
                title: "Meeting %2$s %3$s"
                kind: SYMPOSIUM
                date: "%4$s"
                zone: Asia/Seoul
                segments:
                  - {code: A, title: "Open segment"}
                  - {code: B, title: "Sealed segment", admits: [NEACAP_SPC_MEMBER], visibility: HIDDEN}
                items:
                  - segment: A
                    kind: SESSION
                    start: "10:00"
                    end: "11:00"
                    title: "Open session"
                    slots:
                      - {role: MODERATOR, person: open-%3$s, capacity: "Director"}
                      - {role: RAPPORTEUR}
                      - {person: hidden-%3$s, status: DECLINED, group: "Test Ministry", capacity: "as Country Chair"}
                      - {role: PANELLIST, group: "Declined Office", status: DECLINED}
                    parts:
                      - {title: "Panel", slots: [{role: PANELLIST, group: "Test Alliance", constituency: "NGO"}]}
                  - segment: B
                    kind: SESSION
                    start: "14:00"
                    end: "15:00"
                    title: "Sealed session"
                    slots: [{person: hidden-%3$s}, {person: open-%3$s}]
                """.formatted(slug(which), which, mark, day));
    }

    private String slug(String which) {
        return "speakers-" + which + "-" + mark;
    }

    private String path(String which, String person) {
        return "/meetings/" + slug(which) + "/speakers/" + person;
    }

    private Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path) {
        return new Browser(server.getURI()).get(path);
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.Scene;

/** What somebody reads about his or her own registration and the programme that it opens. */
class PersonalPageTest extends PersonalPageScene {

    private static final List<String> CANARIES =
            List.of("Strategic canary segment", "Canary row of the closed segment");

    @Test
    void somebody_who_waits_reads_where_the_registration_stands_and_what_was_sent() {
        var id = register(Scene.answers(Scene.unique("waiting"), Designation.NEACAP_SPC_MEMBER));

        var answer = browser.get(my(id));

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Ms. Test DELEGATE");
        assertThat(page.text())
                .contains(
                        "Awaiting review", registrations.byId(id).orElseThrow().reference(), "Test Ministry")
                .contains("NEACAP Science and Policy Committee (SPC) member", "Received", "Next: the secretariat");
        assertThat(page.text()).contains("Open exchange").doesNotContain("Canary row", "/calendar/");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "LISTED", "PLACEHOLDER", "HIDDEN"})
    void an_ngo_participant_approved_for_a_has_a_and_learns_of_b_what_its_visibility_gives(String visibility) {
        meeting = scene.openMeeting(visibility);
        var id = register(Scene.answers());
        approve(id);

        var page = page(my(id));

        assertThat(programme(page)).contains("Open session").doesNotContain("Canary row");
        var named = visibility.equals("PUBLISHED") || visibility.equals("LISTED");
        assertThat(page.html().contains("Strategic canary segment")).isEqualTo(named);
        assertThat(page.html()).doesNotContain("Canary row of the closed segment");
        if (named) {
            assertThat(page.text()).contains("Not open to you", "For SPC members only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LISTED", "PLACEHOLDER", "HIDDEN"})
    void an_spc_member_verified_for_b_has_both_and_reads_why(String visibility) {
        meeting = scene.openMeeting(visibility);
        var id = register(Scene.answers());
        verify(id);
        approve(id);

        var page = page(my(id));

        assertThat(programme(page)).contains("Open session", "Canary row of the closed segment");
        assertThat(page.text())
                .contains("Strategic canary segment", "as NEACAP Science and Policy Committee (SPC) member, Mongolia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLACEHOLDER", "HIDDEN"})
    void a_verified_designation_opens_nothing_before_approval(String visibility) {
        meeting = scene.openMeeting(visibility);
        var id = register(Scene.answers());
        verify(id);

        assertThat(browser.get(my(id)).body()).doesNotContain(CANARIES);
    }

    @Test
    void a_speaker_reads_where_he_or_she_has_a_part_and_by_when_papers_are_due() {
        var id = register(Scene.answers());
        approve(id);
        assertThat(page(my(id)).text()).doesNotContain("You have a part in this");

        scene.run("""
                INSERT INTO speaker_slot (item_id, position, person_id)
                SELECT i.id, 1, r.person_id FROM programme_item i JOIN registration r ON r.meeting_id = i.meeting_id
                WHERE r.id = ? AND i.title = 'Open session'
                """, id);
        assertThat(programme(page(my(id)))).containsOnlyOnce("You have a part in this.");

        scene.run("UPDATE meeting SET papers_due = '2031-01-02 03:00:00' WHERE id = ?", meeting.id());
        assertThat(programme(page(my(id))))
                .containsOnlyOnce("You have a part in this. Papers are due by 2 January 2031, 11:00");
    }

    @Test
    void an_approved_person_gets_a_calendar_with_address_code_and_instructions() {
        var id = register(Scene.answers());
        approve(id);

        var page = page(my(id));

        var address = page.select("#feed").val();
        assertThat(address)
                .isEqualTo("http://localhost:" + server.getPort() + "/calendar/" + links.current(id, LinkPurpose.FEED)
                        + ".ics");
        assertThat(page.select("a[href^=webcal://localhost]")).hasSize(1);
        assertThat(page.select("figure svg path").attr("d")).startsWith("M4 4h7v1h-7z");
        assertThat(page.text()).contains("Outlook:", "Google Calendar:", "Apple:");
        assertThat(page.html()).doesNotContain("data:", "style=");
    }

    @Test
    void reading_the_page_writes_nothing() {
        var id = register(Scene.answers());
        approve(id);
        var before = scene.rows("SELECT * FROM secret_link WHERE registration_id = ?", id)
                .size();

        browser.get(my(id));
        browser.get(my(id) + "/change");
        browser.get(my(id) + "/withdrawal");

        assertThat(scene.rows("SELECT * FROM secret_link WHERE registration_id = ?", id))
                .hasSize(before);
        assertThat(registrations.history(id)).hasSize(2);
    }

    private static String programme(Document page) {
        return page.select(".programme").text();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

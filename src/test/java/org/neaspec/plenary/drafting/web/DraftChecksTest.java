package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** An organiser goes through what the checks found. */
class DraftChecksTest extends PlenaryTest {

    private static final String GAP = "Nothing is planned from 10:00 to 10:15";

    @Inject
    EditorScene scene;

    MeetingFacts meeting;
    Browser organiser;

    @BeforeEach
    void aGap() {
        meeting = scene.empty();
        scene.put(
                meeting,
                List.of(
                        EditorScene.row("Discussion one", EditorScene.DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)),
                        EditorScene.row("Discussion two", EditorScene.DAY, LocalTime.of(10, 15), LocalTime.of(11, 0))));
        organiser = scene.organiser();
    }

    @Test
    void an_offer_is_taken_from_the_page_and_undone() {
        assertThat(page().select(".finding").text()).contains(GAP).contains("Add “Break”, 10:00–10:15");

        HttpResponse<String> answer = post("/fixes", "finding", key(), "whole", "yes");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(scene.rows(meeting))
                .containsExactly("09:00-10:00 Discussion one", "10:00-10:15 Break", "10:15-11:00 Discussion two");
        assertThat(page().select(".finding").text()).doesNotContain(GAP);

        organiser.post(
                MeetingPaths.draft(meeting.slug()) + "/undo",
                "state",
                String.valueOf(scene.draft(meeting).state()));
        assertThat(scene.rows(meeting)).containsExactly("09:00-10:00 Discussion one", "10:15-11:00 Discussion two");
        assertThat(page().select(".finding").text()).contains(GAP);
    }

    @Test
    void an_offer_for_what_is_gone_does_nothing() {
        String key = key();
        post("/fixes", "finding", key, "whole", "yes");
        int state = scene.draft(meeting).state();

        assertThat(post("/fixes", "finding", key, "whole", "yes").statusCode()).isEqualTo(303);
        assertThat(scene.draft(meeting).state()).isEqualTo(state);
    }

    @Test
    void a_finding_is_waived_with_a_reason_comes_back_when_it_changes_and_can_be_taken_back() {
        String key = key();
        assertThat(post("/waivers", "finding", key, "reason-" + key, " ").statusCode())
                .isEqualTo(422);
        post("/waivers", "finding", key, "reason-" + key, "People change rooms");

        assertThat(page().select(".finding:not(.finding--waived)").text()).doesNotContain(GAP);
        assertThat(page().select(".finding--waived").text()).contains(GAP).contains("“People change rooms”");

        later(LocalTime.of(10, 20));
        assertThat(page().select(".finding:not(.finding--waived)").text()).contains("from 10:00 to 10:20");
        later(LocalTime.of(10, 15));
        assertThat(page().select(".finding:not(.finding--waived)").text()).doesNotContain("Nothing is planned");

        post("/waivers/removal", "finding", key);
        assertThat(page().select(".finding:not(.finding--waived)").text()).contains(GAP);
    }

    @Test
    void a_reason_that_is_too_long_is_said_at_its_field_and_kept() {
        String key = key();
        Document page = Jsoup.parse(post("/waivers", "finding", key, "reason-" + key, "x".repeat(501))
                .body());

        assertThat(page.select("#reason-" + key + "-error").text()).contains("Shorten this");
        assertThat(page.select("#reason-" + key).val()).hasSize(501);
        assertThat(page.select("details[open]")).hasSize(1);
    }

    @Test
    void the_editor_shows_the_findings_and_an_open_page_gets_them_anew() {
        String editor = MeetingPaths.draft(meeting.slug());
        Document open = Jsoup.parse(organiser.get(editor).body());
        assertThat(open.select("#checks").text()).contains(GAP);

        HttpResponse<String> answer = organiser.live(
                MeetingPaths.draftChecks(meeting.slug()) + "/fixes",
                "finding",
                key(),
                "shown",
                open.select("#bar").attr("data-shown"));
        Document changed = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(changed.select("#checks[hx-swap-oob]").text()).doesNotContain(GAP);
        assertThat(changed.select(".edit-row").text()).contains("Break");
    }

    private void later(LocalTime start) {
        var rows = scene.draft(meeting).programme().items();
        scene.put(
                meeting,
                List.of(
                        rows.get(0),
                        rows.get(1).toBuilder()
                                .times(EditorScene.DAY, start, LocalTime.of(11, 0))
                                .build()));
    }

    private Document page() {
        HttpResponse<String> answer = organiser.get(MeetingPaths.draftChecks(meeting.slug()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String key() {
        return page().select(".finding:contains(Nothing is planned)")
                .first()
                .id()
                .replace("finding-", "");
    }

    private HttpResponse<String> post(String under, String... fields) {
        return organiser.post(MeetingPaths.draftChecks(meeting.slug()) + under, fields);
    }
}

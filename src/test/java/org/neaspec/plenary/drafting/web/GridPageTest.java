package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

class GridPageTest extends PlenaryTest {

    @Inject
    EditorScene scene;

    @Test
    void rows_stand_under_their_rooms_beside_those_of_other_rooms_and_lead_to_themselves() {
        MeetingFacts meeting = parallel();

        Document page = grid(scene.organiser(), meeting, "");

        assertThat(page.select("table.grid")).hasSize(1);
        assertThat(page.select("table.grid thead th").eachText()).containsExactly("Time", "Hall", "Room 2");
        assertThat(page.select("table.grid tbody th").eachText()).containsExactly("09:00", "09:30", "10:00");
        assertThat(page.select("tr").get(1).className()).isEqualTo("grid-6");
        var block = page.select("#at-" + scene.find(meeting, "Long").id());
        assertThat(block.attr("rowspan")).isEqualTo("3");
        assertThat(block.select(".grid-title a").attr("href"))
                .isEqualTo(EditorScene.path(meeting) + "/items/"
                        + scene.find(meeting, "Long").id());
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void a_row_is_moved_by_five_minutes_and_to_another_room_without_scripts_and_moved_back() {
        MeetingFacts meeting = parallel();
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Short");
        String handle = grid(organiser, meeting, "")
                .select("#at-" + row.id() + " .grid-handle")
                .attr("href");
        Document form = grid(organiser, meeting, handle.replaceAll("#.*", ""));
        assertThat(form.select("#place").text()).contains("09:30–10:00, Room 2");
        assertThat(form.select("#start").val()).isEqualTo("09:30");

        var later = post(organiser, meeting, row, "2027-03-02", "09:30", "Room 2", "5");
        assertThat(later.headers().firstValue("Location").orElseThrow()).endsWith(handle);
        assertThat(scene.rows(meeting)).containsExactly("09:00-10:30 Long", "09:35-10:05 Short");

        post(organiser, meeting, row, "2027-03-03", "0900", "Another room", "");
        assertThat(scene.rows(meeting)).containsExactly("09:00-10:30 Long", "2027-03-03 09:00-09:30 Short");
        assertThat(scene.find(meeting, "Short").room()).isEqualTo("Another room");

        post(organiser, meeting, row, "2027-03-03", "09:00", "", "");
        assertThat(scene.find(meeting, "Short").room()).isNull();
        var undone = organiser.post(
                EditorScene.path(meeting) + "/undo",
                "page",
                "grid",
                "state",
                Integer.toString(scene.draft(meeting).state()));
        assertThat(undone.headers().firstValue("Location").orElseThrow()).endsWith("/programme/grid");
        assertThat(scene.find(meeting, "Short").room()).isEqualTo("Another room");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day   | 2027-03-09 | The meeting is from 2 March 2027 to 4 March 2027
            day   | soon       | Give a day that exists
            start | noon       | Give a time of the day
            start | ''         | Give a time of the day
            start | 23:45      | No row may pass midnight
            room  | LONG       | Shorten this to
            """)
    void what_cannot_be_is_refused_at_its_field(String field, String typed, String words) {
        MeetingFacts meeting = parallel();
        var organiser = scene.organiser();
        String value = typed.equals("LONG") ? "x".repeat(101) : typed;

        var answer = post(
                organiser,
                meeting,
                scene.find(meeting, "Short"),
                field.equals("day") ? value : "2027-03-02",
                field.equals("start") ? value : "09:30",
                field.equals("room") ? value : "Room 2",
                "");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + field + "-error").text()).contains(words);
        assertThat(page.select(".error-summary a[href=#" + field + "]")).hasSize(1);
        assertThat(scene.rows(meeting)).containsExactly("09:00-10:30 Long", "09:30-10:00 Short");
    }

    @Test
    void a_row_that_somebody_removed_meanwhile_is_said_to_be_gone() {
        MeetingFacts meeting = parallel();
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Short");
        scene.put(meeting, List.of(scene.find(meeting, "Long")));

        var answer = post(organiser, meeting, row, "2027-03-02", "09:35", "Hall", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(organiser.get(EditorScene.path(meeting) + "/grid").body())
                .contains("This row is not there any more");
    }

    @Test
    void rows_without_a_time_are_listed_below() {
        MeetingFacts meeting = scene.empty();
        var untimed = EditorScene.row("Excursion", EditorScene.DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)).toBuilder()
                .times(null, null, null)
                .build();
        assertThat(grid(scene.organiser(), meeting, "").text()).contains("No row has a time yet");
        scene.put(meeting, List.of(untimed));

        Document page = grid(scene.organiser(), meeting, "?row=" + untimed.id());

        assertThat(page.select("main ul a[href$=" + untimed.id() + "]").text()).isEqualTo("Excursion");
        assertThat(page.select("#place")).isEmpty();
    }

    @Test
    void a_hundred_and_fifty_rows_on_three_days_take_a_small_page_and_no_more_queries_than_three() {
        MeetingFacts small = days(1);
        MeetingFacts large = days(50);
        var organiser = scene.organiser();

        var few = Queries.answering(() -> organiser.get(EditorScene.path(small) + "/grid"));
        var many = Queries.answering(() -> organiser.get(EditorScene.path(large) + "/grid"));

        String body = organiser.get(EditorScene.path(large) + "/grid").body();
        assertThat(Jsoup.parse(body).select(".grid-block")).hasSize(150);
        assertThat(body.length()).isLessThan(110_000);
        assertThat(many).hasSameSizeAs(few);
        assertThat(many.size()).as(String.join("\n", many)).isLessThan(15);
    }

    private MeetingFacts parallel() {
        MeetingFacts meeting = scene.empty();
        scene.put(
                meeting,
                List.of(in("Hall", "Long", LocalTime.of(9, 0), 90), in("Room 2", "Short", LocalTime.of(9, 30), 30)));
        return meeting;
    }

    private MeetingFacts days(int rows) {
        MeetingFacts meeting = scene.empty();
        List<ProgrammeItem> all = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < rows; i++) {
                var start = LocalTime.of(8, 0).plusMinutes(i / 3 * 30L);
                all.add(EditorScene.row(
                                "A session of day " + day + " with number " + i,
                                EditorScene.DAY.plusDays(day),
                                start,
                                start.plusMinutes(25 + i % 3 * 5L))
                        .toBuilder()
                        .room("Room " + i % 3)
                        .build());
            }
        }
        scene.put(meeting, all);
        return meeting;
    }

    private static ProgrammeItem in(String room, String title, LocalTime start, int minutes) {
        return EditorScene.row(title, EditorScene.DAY, start, start.plusMinutes(minutes)).toBuilder()
                .room(room)
                .build();
    }

    private static Document grid(Browser organiser, MeetingFacts meeting, String query) {
        return Jsoup.parse(
                organiser.get(EditorScene.path(meeting) + "/grid" + query).body());
    }

    private static java.net.http.HttpResponse<String> post(
            Browser organiser,
            MeetingFacts meeting,
            ProgrammeItem row,
            String day,
            String start,
            String room,
            String by) {
        return organiser.post(
                EditorScene.path(meeting) + "/grid/" + row.id(), "day", day, "start", start, "room", room, "by", by);
    }
}

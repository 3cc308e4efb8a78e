package org.neaspec.plenary.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

class EditorPageTest extends PlenaryTest {

    private static final int SMALL = 20_000;

    @Inject
    EditorScene scene;

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day         | 2027-03-09 | The meeting is from 2 March 2027 to 4 March 2027
            day         | 2027-02-30 | Give a day that exists
            day         | ''         | Choose a day, or clear start and end
            start       | 25:00      | Give a time of the day
            start       | noon       | Give a time of the day
            start       | ''         | Say when it begins
            end         | 08:00      | The end must be after 09:00
            end         | 09:00      | The end must be after 09:00
            end         | 24:00      | No row may pass midnight
            minutes     | 1000       | No row may pass midnight
            minutes     | -15        | Give a whole number
            minutes     | 0          | Give a whole number
            printed     | 1441       | Give minutes from 1 to 1440
            printed     | long       | Give a whole number
            number      | 1000       | Give a number from 1 to 999
            title       | ''         | Give the row a title
            title       | ---        | Give the row a title
            kind        | PARTY      | Choose what kind of row it is
            segment     | Z          | Choose a segment of this meeting
            """)
    void bad_input_is_refused_at_its_field_with_what_was_typed(String field, String typed, String words) {
        MeetingFacts meeting = scene.withRows(2);
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Row 1");

        var answer = organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + field + "-error").text()).contains(words);
        assertThat(page.select(".error-summary a[href=#" + field + "]")).hasSize(1);
        assertThat(
                        page.select("input#" + field).hasClass("x")
                                        || page.select("input#" + field).isEmpty()
                                ? typed
                                : page.select("input#" + field).val())
                .isEqualTo(typed);
        assertThat(page.select("#description").val()).isEqualTo("Kept text");
        assertThat(scene.rows(meeting)).containsExactly("09:00-09:30 Row 1", "09:30-10:00 Row 2");
    }

    @Test
    void titles_and_rooms_and_descriptions_have_an_end() {
        MeetingFacts meeting = scene.withRows(1);
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Row 1");

        for (String[] tooLong : new String[][] {{"title", "300"}, {"room", "100"}, {"description", "5000"}}) {
            String typed = "x".repeat(Integer.parseInt(tooLong[1]) + 1);
            var answer = organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, tooLong[0], typed));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body())
                            .select("#" + tooLong[0] + "-error")
                            .text())
                    .contains("Shorten this to");
        }
        var fits = organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, "title", "x".repeat(300)));
        assertThat(fits.statusCode()).isEqualTo(303);
    }

    @Test
    void a_field_sent_twice_is_refused() {
        MeetingFacts meeting = scene.withRows(1);
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Row 1");
        var twice = new ArrayList<>(List.of(fields(organiser, meeting, row, "room", "A")));
        twice.addAll(List.of("room", "B"));

        assertThat(organiser
                        .post(rowPath(meeting, row), twice.toArray(String[]::new))
                        .body())
                .contains("Give one answer only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            split     | at | 08:00 | Choose a time between 09:00 and 09:30
            split     | at | ''    | Give a time of the day
            shift     | by | soon  | Give minutes as a whole number
            shift     | by | 900   | No row may pass midnight
            shift     | by | -600  | No row may pass midnight
            """)
    void further_acts_are_refused_at_their_fields(String deed, String field, String typed, String words) {
        MeetingFacts meeting = scene.withRows(2);
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Row 1");

        var answer = organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, field, typed, "do", deed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#" + field + "-error").text())
                .contains(words);
        assertThat(scene.rows(meeting)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14:00 Opening                 | Say when it ends or how long it takes
            14:15-14:00 Opening           | The row must end after it begins
            25:00-26:00 Opening           | There is no such time of the day
            2027-02-30 09:00-10:00 X1     | There is no such day
            2027-03-09 09:00-10:00 X1     | The meeting is from 2 March 2027 to 4 March 2027
            2027-03-03 Opening            | Say when it begins and ends
            2027-03-03 +15 Opening        | Say when it begins, as there is no row before it
            23:00 +90 Reception           | No row may pass midnight
            +15                           | Give the row a title
            ''                            | Give the row a title
            """)
    void a_line_that_is_not_understood_is_kept(String line, String words) {
        MeetingFacts meeting = scene.withRows(1);
        var organiser = scene.organiser();

        var answer = organiser.post(EditorScene.path(meeting) + "/line", "line", line);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#line-error").text()).contains(words);
        assertThat(page.select("#line").val()).isEqualTo(line);
        assertThat(scene.rows(meeting)).hasSize(1);
    }

    @Test
    void a_meeting_without_a_date_wants_the_day_in_the_line() {
        MeetingFacts meeting = scene.undated();
        var organiser = scene.organiser();

        assertThat(organiser
                        .post(EditorScene.path(meeting) + "/line", "line", "09:00-10:00 Opening")
                        .body())
                .contains("Say the day first");
        organiser.post(EditorScene.path(meeting) + "/line", "line", "2027-03-03 09:00-10:00 Opening");
        organiser.post(EditorScene.path(meeting) + "/line", "line", "Coffee break 30");

        assertThat(scene.rows(meeting))
                .containsExactly("2027-03-03 09:00-10:00 Opening", "2027-03-03 10:00-10:30 Coffee break");
    }

    @Test
    void there_is_room_for_five_hundred_rows_and_no_more() {
        MeetingFacts meeting = scene.empty();
        scene.put(
                meeting,
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                EditorScene.row("Row " + i, EditorScene.DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)))
                        .toList());

        var answer = scene.organiser().post(EditorScene.path(meeting) + "/line", "line", "One more");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A programme has 500 rows at most");
    }

    @Test
    void rows_are_added_split_shifted_duplicated_cancelled_and_removed() {
        MeetingFacts meeting = scene.withRows(2);
        var organiser = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Row 1");

        organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, "at", "09:10", "do", "split"));
        assertThat(scene.rows(meeting)).containsExactly("09:00-09:10 Row 1", "09:10-09:30 Row 1", "09:30-10:00 Row 2");
        organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, "by", "15", "do", "shift"));
        organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, "title", "Row 0", "do", "duplicate"));
        assertThat(scene.rows(meeting))
                .containsExactly("09:15-09:25 Row 0", "09:25-09:35 Row 0", "09:35-09:55 Row 1", "09:55-10:25 Row 2");
        organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, "room", "Hall", "do", "cancel"));
        assertThat(scene.find(meeting, "Row 0").cancelled()).isTrue();
        organiser.post(rowPath(meeting, row), fields(organiser, meeting, row, "room", "Hall", "do", "remove"));
        assertThat(scene.rows(meeting)).hasSize(3);
        String after = scene.find(meeting, "Row 1").id();
        var form = Jsoup.parse(organiser
                .get(EditorScene.path(meeting) + "/rows/new?after=" + after)
                .body());
        assertThat(form.select("#start").val()).isEqualTo("09:55");
        organiser.post(
                EditorScene.path(meeting) + "/rows",
                "kind",
                "BREAK",
                "title",
                "Pause",
                "day",
                "2027-03-02",
                "start",
                "0955",
                "minutes",
                "15",
                "after",
                after,
                "carry",
                "yes");
        assertThat(scene.rows(meeting))
                .containsExactly("09:25-09:35 Row 0", "09:35-09:55 Row 1", "09:55-10:10 Pause", "10:10-10:40 Row 2");
    }

    @Test
    void what_somebody_else_did_meanwhile_is_told_apart_from_what_was_typed() {
        MeetingFacts meeting = scene.withRows(2);
        var first = scene.organiser();
        var second = scene.organiser();
        ProgrammeItem row = scene.find(meeting, "Row 1");
        String[] mine = fields(second, meeting, row, "title", "Mine");
        first.post(rowPath(meeting, row), fields(first, meeting, row, "title", "Theirs"));

        var conflict = second.post(rowPath(meeting, row), mine);

        assertThat(conflict.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(conflict.body());
        assertThat(page.select(".notice--warning dd").eachText()).contains("Theirs");
        assertThat(page.select("#title").val()).isEqualTo("Mine");
        assertThat(scene.rows(meeting)).contains("09:00-09:30 Theirs");

        first.post(rowPath(meeting, row), fields(first, meeting, row, "title", "Theirs", "do", "remove"));
        var gone = second.post(rowPath(meeting, row), mine);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(gone.body()).select("#title").val()).isEqualTo("Mine");
        assertThat(gone.body()).contains("Somebody else has removed this row");
    }

    @Test
    void a_row_without_its_form_is_the_page_again() {
        MeetingFacts meeting = scene.withRows(1);
        ProgrammeItem row = scene.find(meeting, "Row 1");

        var answer = scene.organiser().get(rowPath(meeting, row) + "?closed=yes");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(EditorScene.path(meeting) + "#row-" + row.id());
        assertThat(scene.organiser()
                        .get(EditorScene.path(meeting) + "/rows/nothing")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_hundred_and_fifty_rows_on_three_days_take_small_answers_and_few_queries() {
        MeetingFacts small = scene.withRows(2);
        MeetingFacts large = scene.empty();
        scene.put(
                large,
                IntStream.range(0, 150)
                        .mapToObj(i -> EditorScene.row(
                                "A row with a title of a usual length, number " + i,
                                EditorScene.DAY.plusDays(i / 50),
                                LocalTime.of(8, 0).plusMinutes(15L * (i % 50)),
                                LocalTime.of(8, 15).plusMinutes(15L * (i % 50))))
                        .toList());
        var organiser = scene.organiser();

        List<HttpResponse<String>> answers = new ArrayList<>();
        var smallRow = rowPath(small, scene.draft(small).programme().items().get(1));
        var largeRow = rowPath(large, scene.draft(large).programme().items().get(1));
        var smallFields = retitled(organiser, small);
        var largeFields = retitled(organiser, large);
        var few = Queries.answering(() -> answers.add(organiser.live(smallRow, smallFields)));
        var many = Queries.answering(() -> answers.add(organiser.live(largeRow, largeFields)));
        answers.add(move(organiser, large, 0, 49));
        answers.add(organiser.live(
                EditorScene.path(large) + "/line",
                "shown",
                shown(organiser, large),
                "line",
                "2027-03-03 07:00-07:15 Early"));
        answers.add(organiser.live(
                EditorScene.path(large) + "/undo",
                "shown",
                shown(organiser, large),
                "state",
                Integer.toString(scene.draft(large).state())));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().length()).as(answer.uri().getPath()).isLessThan(SMALL);
        });
        assertThat(many).hasSameSizeAs(few);
        assertThat(many.size()).as(String.join("\n", many)).isLessThan(25);
    }

    private String[] retitled(Browser organiser, MeetingFacts meeting) {
        ProgrammeItem row = scene.draft(meeting).programme().items().get(1);
        return fields(organiser, meeting, row, "title", "Another title", "shown", shown(organiser, meeting));
    }

    private HttpResponse<String> move(Browser organiser, MeetingFacts meeting, int from, int to) {
        var items = scene.draft(meeting).programme().items();
        return organiser.live(
                rowPath(meeting, items.get(from)) + "/place",
                "shown",
                shown(organiser, meeting),
                "day",
                items.get(to).day().toString(),
                "after",
                items.get(to).id());
    }

    private static String shown(Browser organiser, MeetingFacts meeting) {
        return Jsoup.parse(organiser.get(EditorScene.path(meeting)).body())
                .select("#bar")
                .attr("data-shown");
    }

    /** What the open form of a row holds, with some fields typed over: names and values in turn. */
    private static String[] fields(Browser organiser, MeetingFacts meeting, ProgrammeItem row, String... typed) {
        Document page = Jsoup.parse(organiser.get(rowPath(meeting, row)).body());
        var form = page.select("form.edit-form").forms().get(0);
        form.select("#description").val("Kept text");
        var fields = new java.util.LinkedHashMap<String, String>();
        form.formData().forEach(pair -> fields.put(pair.key(), pair.value()));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private static String rowPath(MeetingFacts meeting, ProgrammeItem row) {
        return EditorScene.path(meeting) + "/rows/" + row.id();
    }
}

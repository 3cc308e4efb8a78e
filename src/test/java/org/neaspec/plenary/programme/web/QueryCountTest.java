package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

class QueryCountTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    AddProgramme addProgramme;

    @Inject
    Programmes programmes;

    @Inject
    Meetings meetings;

    @Test
    void a_programme_of_thirty_rows_takes_as_many_queries_as_one_of_a_single_row() {
        var small = meetings.byId(addProgramme.add(meeting("one-row", 1))).orElseThrow();
        var large = meetings.byId(addProgramme.add(meeting("thirty-rows", 30))).orElseThrow();

        var few = Queries.here(() -> programmes.of(small, new Visitor()));
        var many = Queries.here(() -> programmes.of(large, new Visitor()));

        assertThat(programmes.of(large, new Visitor()).items()).hasSize(30);
        assertThat(few).hasSize(3);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void the_list_of_all_meetings_is_one_query() {
        IntStream.range(0, 30).forEach(number -> addProgramme.add(meeting("listed-" + number, 1)));

        assertThat(Queries.here(() -> meetings.cards())).hasSize(1);
        assertThat(Queries.answering(() -> new Browser(server.getURI()).get("/")))
                .hasSize(1);
    }

    @Test
    void a_visitor_costs_one_small_query_once_the_page_is_kept() {
        addProgramme.add(meeting("kept-for-visitors", 5));
        var browser = new Browser(server.getURI());
        browser.get("/meetings/kept-for-visitors");
        browser.get("/meetings/kept-for-visitors/programme");

        assertThat(Queries.answering(() -> browser.get("/meetings/kept-for-visitors")))
                .singleElement()
                .asString()
                .contains("SELECT id, revision, registration_opens");
        assertThat(Queries.answering(() -> browser.get("/meetings/kept-for-visitors/programme")))
                .hasSize(1);
    }

    private static Paper meeting(String slug, int rows) {
        var items = IntStream.range(0, rows).mapToObj(QueryCountTest::item).collect(Collectors.joining());
        return Paper.read("""
                slug: %1$s
                code: %1$s
                title: "Meeting %1$s"
                kind: SYMPOSIUM
                date: "2027-03-02"
                zone: Asia/Seoul
                items:
                """.formatted(slug) + items);
    }

    private static String item(int number) {
        return """
                - kind: SESSION
                  start: "%1$02d:%2$02d"
                  end: "%1$02d:%3$02d"
                  title: "Row %4$d"
                  questions: ["Why?"]
                  parts: [{title: "Part", slots: [{group: "Group"}]}]
                """.formatted(8 + number / 4, number % 4 * 15, number % 4 * 15 + 14, number);
    }
}

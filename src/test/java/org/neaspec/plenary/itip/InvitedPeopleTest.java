package org.neaspec.plenary.itip;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

/** Who answered what, as staff read it. */
class InvitedPeopleTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    CalendarScene people;

    @Test
    void staff_read_who_answered_what_and_with_which_words() {
        var meeting = people.meeting();
        var silent = people.invited(meeting);
        var declined = people.invited(meeting);
        var elsewhere = people.invited(people.meeting());
        scene.run(
                "UPDATE calendar_told SET answer = 'DECLINED', answer_comment = 'On the <way> home' WHERE registration_id = ?",
                declined.id());
        var organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String path = MeetingPaths.invitedPeople(meeting.slug());

        var all = page(organiser, path);
        assertThat(all.select(".queue h2 a").eachAttr("href"))
                .as("who declined comes first")
                .satisfiesExactly(
                        href -> assertThat(href).endsWith(declined.reference()),
                        href -> assertThat(href).endsWith(silent.reference()));
        assertThat(all.select(".queue li").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Open session", "On the <way> home", "Declined"),
                        line -> assertThat(line).contains("Open session", "No answer"));
        assertThat(all.text()).doesNotContain(elsewhere.reference());

        String ofSession = page(organiser, MeetingPaths.answers(meeting.slug()))
                .select("tbody th a")
                .attr("href");
        assertThat(references(organiser, ofSession + "&answer=OPEN"))
                .singleElement()
                .asString()
                .endsWith(silent.reference());
        assertThat(page(organiser, path + "?answer=ACCEPTED&session=nonsense&page=x")
                        .text())
                .contains("Nobody whom this fits");
        assertThat(references(organiser, path + "?page=7")).isEmpty();

        var few = Queries.answering(() -> organiser.get(path));
        for (int i = 0; i < 5; i++) {
            people.invited(meeting);
        }
        assertThat(Queries.answering(() -> organiser.get(path))).hasSameSizeAs(few);
    }

    private static List<String> references(Browser organiser, String path) {
        return page(organiser, path).select(".queue h2 a").eachAttr("href");
    }

    private static Document page(Browser organiser, String path) {
        var answer = organiser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}

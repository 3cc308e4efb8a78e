package org.neaspec.plenary.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** The checklist of a meeting: written, ticked, taken back, and named on the organisers' first page when a day is past. */
class ChecklistTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Checklists checklists;

    MeetingFacts meeting;
    String path;
    Browser organiser;

    @BeforeEach
    void begin() {
        meeting = scene.openMeeting();
        path = MeetingPaths.checklist(meeting.slug());
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void the_usual_tasks_come_once_in_the_order_of_their_days_and_less_what_the_mode_has_no_use_for() {
        organiser.post(path + "/usual");
        organiser.post(path + "/usual");

        var tasks = checklists.of(meeting.id());
        assertThat(tasks)
                .extracting(ChecklistTask::title)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10);
        assertThat(tasks).extracting(ChecklistTask::daysBefore).isSortedAccordingTo((a, b) -> b - a);
        assertThat(tasks).extracting(ChecklistTask::title).anyMatch(title -> title.contains("visas"));

        MeetingFacts virtual = scene.openMeeting();
        scene.run("UPDATE meeting SET mode = 'VIRTUAL' WHERE id = ?", virtual.id());
        organiser.post(MeetingPaths.checklist(virtual.slug()) + "/usual");
        assertThat(checklists.of(virtual.id()))
                .extracting(ChecklistTask::title)
                .noneMatch(title -> title.contains("visas"))
                .anyMatch(title -> title.contains("connection"));
    }

    @Test
    void a_task_has_its_day_from_the_meeting_and_moves_with_it() {
        add("Test task", "secretariat", "10", "before");
        add("Test report", "", "3", "after");
        on("2046-05-20");

        assertThat(page().text()).contains("Test task By 10 May 2046 · secretariat", "Test report By 23 May 2046");

        on("2046-06-20");
        assertThat(page().text()).contains("Test task By 10 June 2046");

        scene.run("UPDATE meeting SET date_precision = 'TBD', starts_on = NULL, ends_on = NULL WHERE id = ?", id());
        assertThat(page().text()).contains("Test task 10 days before the meeting", "3 days after the first day");
    }

    @Test
    void what_is_done_is_ticked_once_with_name_and_day_and_can_be_taken_back() {
        add("Test task", "", "", "before");
        String task = checklists.of(meeting.id()).get(0).id();

        organiser.post(path + "/" + task + "/done");
        var first = checklists.find(id(), task).orElseThrow();
        organiser.post(path + "/" + task + "/done");

        assertThat(first.done()).isTrue();
        assertThat(checklists.find(id(), task)).contains(first);
        assertThat(page().select("section[aria-labelledby=done-heading]").text())
                .contains("Test task Done on ", " by " + first.doneByName());

        organiser.post(path + "/" + task + "/open");
        assertThat(checklists.find(id(), task).orElseThrow().done()).isFalse();
        organiser.post(path + "/" + task + "/removal");
        assertThat(checklists.of(id())).isEmpty();
        assertThat(scene.rows("SELECT act FROM audit_entry WHERE subject = ? ORDER BY id", meeting.slug()).stream()
                        .map(row -> row.get("act"))
                        .filter(act -> act.toString().startsWith("checklist.")))
                .containsExactly("checklist.added", "checklist.done", "checklist.opened", "checklist.removed");
    }

    @Test
    void the_second_of_two_organisers_sees_what_the_first_made_of_it() {
        add("Test task", "", "5", "before");
        ChecklistTask seen = checklists.of(id()).get(0);
        organiser.post(path + "/" + seen.id(), "version", "0", "title", "First", "days", "6", "side", "before");

        var answer =
                organiser.post(path + "/" + seen.id(), "version", "0", "title", "Second", "days", "7", "side", "after");

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".notice--warning").text()).contains("First");
        assertThat(page.select("#title").val()).isEqualTo("Second");
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
        assertThat(checklists.find(id(), seen.id()).orElseThrow().title()).isEqualTo("First");
    }

    @Test
    void what_cannot_be_read_is_said_at_its_place_and_kept() {
        var answer = organiser.post(path, "title", " ", "days", "-1", "side", "beside", "responsible", "Test office");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#title-error, #days-error, #side-error")).hasSize(3);
        assertThat(page.select("#responsible").val()).isEqualTo("Test office");
        assertThat(page.select("#days").val()).isEqualTo("-1");
        assertThat(checklists.of(id())).isEmpty();
        assertThat(organiser.post(path, "title", "x".repeat(301)).statusCode()).isEqualTo(422);
    }

    @Test
    void overdue_tasks_are_named_on_the_organisers_first_page_until_they_are_done() {
        add("Test task", "", "40", "before");
        String link = "a[href=" + path + "]";
        assertThat(page().text()).contains("Was due on");
        assertThat(Jsoup.parse(organiser.get("/organise").body()).select(link).text())
                .isEqualTo("One task on the checklist of a meeting is overdue");

        organiser.post(path + "/" + checklists.of(id()).get(0).id() + "/done");
        assertThat(Jsoup.parse(organiser.get("/organise").body()).select(link)).isEmpty();
    }

    private void add(String title, String responsible, String days, String side) {
        var answer = organiser.post(path, "title", title, "responsible", responsible, "days", days, "side", side);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void on(String day) {
        LocalDate date = LocalDate.parse(day);
        scene.run(
                "UPDATE meeting SET date_precision = 'DAY', starts_on = ?, ends_on = ? WHERE id = ?", date, date, id());
    }

    private Document page() {
        return Jsoup.parse(organiser.get(path).body());
    }

    private long id() {
        return meeting.id();
    }
}

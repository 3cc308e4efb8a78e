package org.neaspec.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Dates to avoid: staff keep them and are warned by them, nobody is hindered, and the public never hears of them. */
class DatesToAvoidTest extends PlenaryTest {

    private static final String PATH = "/organise/dates-to-avoid";

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    DatesToAvoid dates;

    String title;
    Browser organiser;
    Browser visitor;

    @BeforeEach
    void signedIn() {
        title = "Quiet festival " + RandomIds.reference();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        visitor = new Browser(server.getURI());
    }

    @AfterEach
    void none() {
        scene.run("DELETE FROM date_to_avoid");
    }

    @Test
    void the_year_view_shows_staff_the_dates_by_day_and_the_public_none() {
        add(title, "2043-05-04", "2043-05-06", "Letter of the host");
        add(title, "2043-02-01", "", "");
        add(title + " at the turn of the year", "2042-12-30", "2043-01-02", "");

        String year = text(organiser, MeetingPaths.year(2043));
        assertThat(year)
                .contains("January 30 December 2042 – 2 January 2043" + title + " at the turn of the year To avoid"
                        + " February 1 February 2043" + title + " To avoid May 4–6 May 2043" + title
                        + " To avoid Letter of the host")
                .contains("Dates to avoid");
        assertThat(text(organiser, MeetingPaths.year(2042))).contains("December 30 December 2042");
        assertThat(visitor.get(MeetingPaths.year(2043)).body()).doesNotContain(title, "avoid", "Letter of the host");
        assertThat(visitor.get(PATH).statusCode()).isEqualTo(303);
    }

    @Test
    void a_date_stands_among_the_meetings_of_its_month() {
        MeetingFacts meeting = scene.openMeeting();
        scene.run(
                "UPDATE meeting SET date_precision = 'DAY', starts_on = '2044-03-10', ends_on = '2044-03-10' WHERE id = ?",
                meeting.id());
        add(title + " before", "2044-03-09", "", "");
        add(title + " after", "2044-03-11", "", "");

        assertThat(text(organiser, MeetingPaths.year(2044)))
                .containsSubsequence("March", title + " before", meeting.title(), title + " after")
                .containsOnlyOnce("March 9");
    }

    @Test
    void the_same_days_stand_there_once_and_what_cannot_be_is_refused_in_words() {
        assertThat(add(title, "2043-05-04", "2043-05-06", "").statusCode()).isEqualTo(303);
        HttpResponse<String> twice = add(title.toUpperCase(java.util.Locale.ROOT), "2043-05-04", "2043-05-06", "");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("on the list already");
        assertThat(add(title, "2043-05-04", "2043-05-05", "").statusCode()).isEqualTo(303);

        var wrong = Jsoup.parse(add("", "2043-02-30", "", "").body());
        assertThat(wrong.select("#title-error").text()).contains("Type what takes place");
        assertThat(wrong.select("#firstDay-error").text()).contains("a day that exists");
        assertThat(wrong.select("#firstDay").val()).isEqualTo("2043-02-30");
        assertThat(add(title, "2043-05-04", "2043-05-01", "").body()).contains("before the first");
        assertThat(add("x".repeat(201), "2043-05-04", "", "").statusCode()).isEqualTo(422);
        assertThat(dates.in(2043)).hasSize(2);
    }

    @Test
    void a_date_is_changed_and_two_organisers_at_once_lose_nothing() {
        add(title, "2043-05-04", "", "");
        DateToAvoid first = dates.in(2043).get(0);
        assertThat(change(first, title + " moved", "2043-06-01").statusCode()).isEqualTo(303);

        HttpResponse<String> second = change(first, title + " mine", "2043-07-01");
        assertThat(second.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(second.body());
        assertThat(page.text()).contains(title + " moved, 1 June 2043");
        assertThat(page.select("#title").val()).isEqualTo(title + " mine");
        assertThat(page.select("[name=version]").val()).isEqualTo("1");

        organiser.post(PATH + "/" + first.id() + "/removal");
        assertThat(dates.in(2043)).isEmpty();
        HttpResponse<String> gone = change(first, title + " late", "2043-08-01");
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("off the list", title + " late");
        organiser.post(PATH + "/" + first.id() + "/removal");
        assertThat(text(organiser, PATH)).contains("taken off the list already");
        assertThat(scene.count("SELECT COUNT(*) FROM audit_entry WHERE subject LIKE ?", title + "%"))
                .isEqualTo(3);
    }

    @Test
    void a_meeting_whose_date_touches_one_warns_and_is_not_hindered() {
        MeetingFacts meeting = scene.openMeeting();
        scene.run(
                "UPDATE meeting SET date_precision = 'DAY_RANGE', starts_on = '2043-05-05', ends_on = '2043-05-07' WHERE id = ?",
                meeting.id());
        add(title, "2043-05-01", "2043-05-05", "Letter of the host");
        add(title + " far away", "2043-05-08", "", "");

        for (String path : new String[] {MeetingPaths.details(meeting.slug()), MeetingPaths.stage(meeting.slug())}) {
            assertThat(text(organiser, path))
                    .contains(title + ", 1–5 May 2043 (Letter of the host)")
                    .doesNotContain("far away");
        }
        scene.run(
                "UPDATE meeting SET date_precision = 'MONTH', starts_on = '2043-05-01', ends_on = '2043-05-31' WHERE id = ?",
                meeting.id());
        assertThat(text(organiser, MeetingPaths.details(meeting.slug()))).doesNotContain(title);
        assertThat(visitor.get(MeetingPaths.meeting(meeting.slug())).body()).doesNotContain(title);
    }

    @Test
    void members_of_staff_read_the_list_and_do_not_keep_it() {
        add(title, "2043-05-04", "", "");
        Browser member = staff.signIn(new Browser(server.getURI()), staff.member());

        var page = Jsoup.parse(member.get(PATH).body());
        assertThat(page.text()).contains(title);
        assertThat(page.select("main form")).isEmpty();
        assertThat(member.post(PATH, "title", title, "firstDay", "2043-05-09").statusCode())
                .isGreaterThanOrEqualTo(403);
        assertThat(dates.in(2043)).hasSize(1);
    }

    private HttpResponse<String> add(String what, String from, String until, String source) {
        return organiser.post(PATH, "title", what, "firstDay", from, "lastDay", until, "source", source);
    }

    private HttpResponse<String> change(DateToAvoid seen, String what, String from) {
        String version = String.valueOf(seen.version());
        return organiser.post(PATH + "/" + seen.id(), "version", version, "title", what, "firstDay", from);
    }

    private static String text(Browser browser, String path) {
        return Jsoup.parse(browser.get(path).body()).text();
    }
}

package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.team.GrantRole;

/** Every page on which staff work on a meeting leads to the others that are open to them. */
class TabBarTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Meetings meetings;

    @Inject
    GrantRole grantRole;

    @Inject
    ParallelMeeting parallel;

    @ParameterizedTest
    @CsvSource({
        "/details, Meeting, Details",
        "/checklist, Meeting, Checklist",
        "/stage, Meeting, Stage",
        "/relations, Meeting, Relations",
        "/webhooks, Meeting, Webhooks",
        "/programme, Programme, Rows",
        "/programme/rows/new, Programme, Rows",
        "/programme/grid, Programme, Time grid",
        "/officers, Programme, Officers",
        "/agenda, Programme, Agenda",
        "/programme/import, Programme, Import and export",
        "/days, Programme, Move days",
        "/programme/checks, Programme, Checks",
        "/programme/preview, Programme, View as",
        "/programme/publication, Programme, Publish",
        "/print, Programme, Print",
        "/registrations, People, Registrations",
        "/capacity, Registering, Places",
        "/people, People, List",
        "/people/import, People, List",
        "/people/message, People, List",
        "/mail, Mail, Mails",
        "/mail/texts/approved, Mail, Texts",
        "/statistics, People, Statistics",
        "/answers, People, Answers",
        "/segments, Programme, Segments",
        "/joining, Programme, Joining online",
        "/settings, Registering, Settings",
        "/team, Meeting, Team",
    })
    void each_page_has_the_bar_and_is_marked_in_it(String path, String group, String name) {
        Document page = page(staff.signIn(new Browser(server.getURI()), Role.ORGANISER), path);

        assertThat(page.select(".staff-groups a").eachText())
                .containsExactly("Meeting", "Programme", "People", "Registering", "Mail");
        assertThat(page.select(".staff-groups [aria-current]").text()).isEqualTo(group);
        assertThat(page.select(".staff-pages [aria-current=page]").text()).isEqualTo(name);
    }

    @Test
    void what_somebody_may_not_open_is_not_in_the_bar() {
        String reader = staff.member();
        var meeting = meetings.find(parallel.slug()).orElseThrow();
        grantRole.grant(meeting, staff.id(reader), MeetingRole.READER, scene.organiser());
        Browser browser = staff.signIn(new Browser(server.getURI()), reader);

        Document page = page(browser, "/programme");

        assertThat(page.select(".staff-groups a").eachText()).containsExactly("Meeting", "Programme");
        assertThat(page.select(".staff-pages a").eachText())
                .isEqualTo(List.of("Rows", "Time grid", "Officers", "Agenda", "Checks", "View as", "Print"));
        page.select(".staff-tabs a")
                .forEach(link -> assertThat(browser.get(link.attr("href")).statusCode())
                        .as(link.text())
                        .isEqualTo(200));
    }

    private Document page(Browser browser, String path) {
        var answer = browser.get("/organise/meetings/" + parallel.slug() + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}

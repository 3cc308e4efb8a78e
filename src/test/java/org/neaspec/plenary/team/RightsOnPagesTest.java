package org.neaspec.plenary.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** Pages offer what their reader may do, and a lead takes back what was his or her own. */
class RightsOnPagesTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    GrantRole grantRole;

    @Inject
    Drafts drafts;

    MeetingFacts meeting;
    String base;
    Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting();
        base = "/organise/meetings/" + meeting.slug();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @ParameterizedTest
    @EnumSource(MeetingRole.class)
    void no_link_and_no_form_leads_to_a_refusal(MeetingRole role) {
        Browser reader = member(role);
        List<String> refused = new ArrayList<>();
        for (String page : List.of(
                "/programme",
                "/agenda",
                "/programme/checks",
                "/programme/preview",
                "/print",
                "/details",
                "/registrations")) {
            HttpResponse<String> answer = reader.get(base + page);
            if (answer.statusCode() == 200) {
                Document document = Jsoup.parse(answer.body());
                document.select("a[href^=/organise]")
                        .forEach(link -> refused(reader.get(link.attr("href")), page, link, refused));
                document.select("form[method=post][action^=" + base + "]")
                        .forEach(form -> refused(reader.post(form.attr("action")), page, form, refused));
                document.select("[formaction^=/organise]")
                        .forEach(button -> refused(reader.post(button.attr("formaction")), page, button, refused));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(reader.get(base + "/programme").body()).contains("Open session");
    }

    private static void refused(HttpResponse<String> answer, String page, Element what, List<String> refused) {
        if (answer.statusCode() == 403) {
            refused.add(page + ": " + what.outerHtml());
        }
    }

    @Test
    void a_lead_takes_back_the_newest_act_when_it_is_the_leads_own_and_no_other() {
        String row = drafts.of(meeting.id()).programme().items().get(0).id();
        String email = staff.member();
        grantRole.grant(meeting, staff.id(email), MeetingRole.SESSION_LEAD, scene.organiser());
        Browser lead = staff.signIn(new Browser(server.getURI()), email);
        String team = base + "/team";
        String member = Jsoup.parse(organiser.get(team).body())
                .select("form[action$=/rows] input[name=member]")
                .val();
        organiser.post(team + "/rows", "member", member, "version", "0", "rows", row);
        String item = base + "/programme/items/" + row;

        describe(lead, item, "The lead’s own words");
        Element undo = undo(lead, item);
        assertThat(undo.attr("action")).isEqualTo(item + "/undo");
        assertThat(undo.select("button[disabled]")).isEmpty();
        step(lead, item, "undo");
        assertThat(description(row)).isNull();
        step(lead, item, "redo");
        assertThat(description(row)).isEqualTo("The lead’s own words");

        describe(organiser, item, "The organiser’s words");
        assertThat(undo(lead, item).select("button[disabled]")).isNotEmpty();
        step(lead, item, "undo");
        assertThat(description(row)).isEqualTo("The organiser’s words");
        assertThat(lead.post(base + "/programme/undo", "state", state()).statusCode())
                .isEqualTo(403);

        describe(lead, item, "Once more the lead’s");
        organiser.post(team + "/rows", "member", member, "version", "1");
        assertThat(lead.post(item + "/undo", "state", state()).statusCode()).isEqualTo(403);
        assertThat(description(row)).isEqualTo("Once more the lead’s");
    }

    private Browser member(MeetingRole role) {
        String email = staff.member();
        grantRole.grant(meeting, staff.id(email), role, scene.organiser());
        return staff.signIn(new Browser(server.getURI()), email);
    }

    private void describe(Browser browser, String item, String words) {
        String seen = Jsoup.parse(browser.get(item).body())
                .select("#details input[name=seen]")
                .val();
        assertThat(browser.post(item, "seen", seen, "description", words, "segment", "A")
                        .statusCode())
                .isEqualTo(303);
    }

    private static Element undo(Browser browser, String item) {
        return Jsoup.parse(browser.get(item).body())
                .select(".edit-history form")
                .get(0);
    }

    private void step(Browser browser, String item, String which) {
        browser.post(item + "/" + which, "state", state());
    }

    private String state() {
        return Integer.toString(drafts.of(meeting.id()).state());
    }

    private String description(String row) {
        return drafts.of(meeting.id()).programme().find(row).orElseThrow().description();
    }
}

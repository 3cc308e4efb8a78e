package org.neaspec.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.team.GrantRole;

/** Chair, Vice-Chair and Rapporteur: named in order, designate before they are elected, and never overwritten unseen. */
class OfficersTest extends PlenaryTest {

    private static final String[] CHAIR = {"CHAIR", "Ms. Officer One", "MNG", "", "DESIGNATE", ""};
    private static final String[] RAPPORTEUR = {
        "RAPPORTEUR", "Mr. Officer Two", "", "Synthetic Institute", "ELECTED", "2026-11-04"
    };

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Officers officers;

    @Inject
    GrantRole grantRole;

    MeetingFacts meeting;
    Browser organiser;
    Browser visitor;

    @BeforeEach
    void meeting() {
        meeting = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        visitor = new Browser(server.getURI());
    }

    @Test
    void officers_show_on_the_page_of_the_meeting_in_their_order_and_as_designate_until_they_are_elected() {
        assertThat(visitor.get(MeetingPaths.meeting(meeting.slug())).body()).doesNotContain("Officers");

        assertThat(save(seen(), RAPPORTEUR, CHAIR).statusCode()).isEqualTo(303);
        assertThat(text(visitor, MeetingPaths.meeting(meeting.slug())))
                .contains("Rapporteur Mr. Officer Two (Synthetic Institute) Elected on 4 November 2026"
                        + " Chair (designate) Ms. Officer One (Mongolia)");

        String[] elected = {"CHAIR", "Ms. Officer One", "MNG", "", "ELECTED", ""};
        save(seen(), elected);
        assertThat(text(visitor, MeetingPaths.meeting(meeting.slug())))
                .contains("Officers Chair Ms. Officer One (Mongolia)")
                .doesNotContain("designate", "Officer Two");
        assertThat(scene.again(meeting).revision()).isEqualTo(meeting.revision() + 2);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'meeting.officersNamed' AND subject = ?",
                        meeting.code()))
                .isEqualTo(2);
    }

    @Test
    void the_numbers_typed_make_the_order() {
        List<String> fields = fields(seen(), CHAIR, RAPPORTEUR);
        fields.addAll(List.of("position-1", "2", "position-2", "1"));
        organiser.post(path(), fields.toArray(String[]::new));

        assertThat(officers.of(meeting.id()))
                .extracting(Officer::office)
                .containsExactly(Office.RAPPORTEUR, Office.CHAIR);
        assertThat(Jsoup.parse(organiser.get(path()).body()).select("#name-1").val())
                .isEqualTo("Mr. Officer Two");
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_kept() {
        String[] wrong = {"POPE", "Mr. Officer Three", "", "", "DESIGNATE", "2026-11-04"};
        HttpResponse<String> answer = save(seen(), wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#office-1-error").text()).contains("Choose the office");
        assertThat(page.select("#state-1-error").text()).contains("Choose the State, or type the body");
        assertThat(page.select("#electedOn-1-error").text()).contains("not elected yet");
        assertThat(page.select("#name-1").val()).isEqualTo("Mr. Officer Three");
        assertThat(officers.of(meeting.id())).isEmpty();

        assertThat(save(seen(), CHAIR, CHAIR).body()).contains("on the list already");
        String[] nameless = {"CHAIR", "", "MNG", "", "ELECTED", "2026-02-30"};
        assertThat(save(seen(), nameless).body()).contains("Type the name", "Type a day that exists");
        String[] nowhere = {"CHAIR", "Mr. Officer Four", "XXX", "", "", "0001-01-01"};
        assertThat(save(seen(), nowhere).body())
                .contains("Choose a State of the list", "designate or elected", "Type a day that exists");
    }

    @Test
    void two_organisers_at_once_get_both_lists_and_lose_nothing() {
        String seen = seen();
        save(seen, CHAIR);
        HttpResponse<String> second = save(seen, RAPPORTEUR);

        assertThat(second.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(second.body());
        assertThat(page.text()).contains("Chair (designate): Ms. Officer One (Mongolia)");
        assertThat(page.select("#name-1").val()).isEqualTo("Mr. Officer Two");
        assertThat(officers.of(meeting.id())).extracting(Officer::name).containsExactly("Ms. Officer One");

        assertThat(save(page.select("[name=seen]").val(), RAPPORTEUR).statusCode())
                .isEqualTo(303);
        assertThat(officers.of(meeting.id())).extracting(Officer::name).containsExactly("Mr. Officer Two");
        assertThat(save(seen, RAPPORTEUR).statusCode()).isEqualTo(303);
    }

    @Test
    void officers_of_the_directory_stay_linked_when_the_list_is_rewritten() {
        save(seen(), CHAIR);
        scene.run("UPDATE officer SET person_id = (SELECT MIN(id) FROM person) WHERE meeting_id = ?", meeting.id());
        save(seen(), RAPPORTEUR, CHAIR);

        assertThat(scene.count(
                        "SELECT COUNT(*) FROM officer WHERE meeting_id = ? AND person_id IS NOT NULL", meeting.id()))
                .isEqualTo(1);
    }

    @Test
    void whoever_only_reads_a_meeting_sees_its_officers_and_names_none() {
        save(seen(), CHAIR);
        String email = staff.member();
        grantRole.grant(meeting, staff.id(email), MeetingRole.READER, scene.organiser());
        Browser reader = staff.signIn(new Browser(server.getURI()), email);

        assertThat(reader.get(path()).body()).contains("Ms. Officer One");
        assertThat(reader.post(path(), fields(seen(), RAPPORTEUR).toArray(String[]::new))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officers.of(meeting.id())).hasSize(1);
    }

    private HttpResponse<String> save(String seen, String[]... lines) {
        return organiser.post(path(), fields(seen, lines).toArray(String[]::new));
    }

    private static List<String> fields(String seen, String[]... lines) {
        List<String> fields = new ArrayList<>(List.of("seen", seen));
        String[] names = {"office", "name", "state", "body", "status", "electedOn"};
        for (int line = 0; line < lines.length; line++) {
            for (int i = 0; i < names.length; i++) {
                fields.add(names[i] + "-" + (line + 1));
                fields.add(lines[line][i]);
            }
        }
        return fields;
    }

    private String seen() {
        return Jsoup.parse(organiser.get(path()).body()).select("[name=seen]").val();
    }

    private String path() {
        return MeetingPaths.officers(meeting.slug());
    }

    private static String text(Browser browser, String path) {
        return Jsoup.parse(browser.get(path).body()).text();
    }
}

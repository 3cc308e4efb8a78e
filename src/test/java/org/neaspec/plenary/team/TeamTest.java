package org.neaspec.plenary.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** The team of a meeting: who gives roles, what they open, and that it closes again. */
class TeamTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Team team;

    @Inject
    Drafts drafts;

    @Inject
    AuditTrail audit;

    MeetingFacts meeting;
    String path;
    Browser organiser;

    @BeforeEach
    void open() {
        meeting = scene.openMeeting(Visibility.LISTED.name());
        path = "/organise/meetings/" + meeting.slug() + "/team";
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void a_role_opens_the_meeting_at_once_and_closes_it_when_it_is_taken_back() {
        String email = staff.member();
        Browser colleague = staff.signIn(new Browser(server.getURI()), email);
        String queue = "/organise/meetings/" + meeting.slug() + "/registrations";
        assertThat(colleague.get(queue).statusCode()).isEqualTo(404);
        assertThat(colleague.get("/organise").statusCode()).isEqualTo(200);
        assertThat(colleague.get("/organise").body()).doesNotContain(meeting.title(), "/organise/mail");

        assertThat(grant(email, MeetingRole.REVIEWER).statusCode()).isEqualTo(303);

        assertThat(colleague.get(queue).statusCode()).isEqualTo(200);
        assertThat(colleague.get("/organise").statusCode()).isEqualTo(200);
        assertThat(colleague.get("/organise").body()).contains(meeting.title()).doesNotContain("/settings\"");
        HttpResponse<String> refused = colleague.get("/organise/meetings/" + meeting.slug() + "/settings");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This is not part of your role");

        takeBack(organiser, team.of(meeting.id()).get(0).id());
        assertThat(colleague.get(queue).statusCode()).isEqualTo(404);
        assertThat(audit.newest(Long.MAX_VALUE, 20))
                .filteredOn(entry -> entry.subject().equals(email))
                .extracting(entry -> entry.act())
                .contains("team.roleGranted.REVIEWER", "team.roleTakenBack.REVIEWER");
    }

    @Test
    void an_owner_gives_roles_and_a_meeting_keeps_its_last_owner() {
        String first = staff.member();
        grant(first, MeetingRole.OWNER);
        Browser owner = staff.signIn(new Browser(server.getURI()), first);
        String second = staff.member();
        post(owner, "colleague", Long.toString(staff.id(second)), "role", "OWNER");
        assertThat(team.of(meeting.id())).hasSize(2);

        staff.disable(second);
        long id = role(first);
        HttpResponse<String> kept = takeBack(organiser, id);

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("This is the last owner.");
        assertThat(owner.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void bad_wishes_are_answered_in_words_and_twice_is_as_good_as_once() {
        HttpResponse<String> nothing = post(organiser, "colleague", "", "role", "KING");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose a colleague whose account works", "Choose a role");

        String email = staff.member();
        grant(email, MeetingRole.READER);
        assertThat(grant(email, MeetingRole.READER).statusCode()).isEqualTo(303);
        assertThat(team.of(meeting.id())).hasSize(1);

        long id = role(email);
        takeBack(organiser, id);
        assertThat(takeBack(organiser, id).statusCode()).isEqualTo(303);

        long gone = staff.id(email);
        staff.disable(email);
        assertThat(post(organiser, "colleague", Long.toString(gone), "role", "READER")
                        .statusCode())
                .isEqualTo(422);
        long everything = staff.id(staff.organiser());
        assertThat(post(organiser, "colleague", Long.toString(everything), "role", "READER")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void two_who_choose_rows_for_a_session_lead_see_each_others_choice() {
        String email = staff.member();
        grant(email, MeetingRole.SESSION_LEAD);
        long id = role(email);
        List<String> rows = drafts.of(meeting.id()).programme().items().stream()
                .map(row -> row.id())
                .toList();
        String title = drafts.of(meeting.id()).programme().items().get(0).title();

        assertThat(rows(id, 0, rows.get(0)).statusCode()).isEqualTo(303);
        HttpResponse<String> overtaken = rows(id, 0, rows.get(1));

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("They chose: ", title, "value=\"" + rows.get(1) + "\" checked");
        assertThat(team.find(meeting.id(), id).orElseThrow().rows()).containsExactly(rows.get(0));
        assertThat(rows(id, 1, "no-such-row").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> grant(String email, MeetingRole role) {
        return post(organiser, "colleague", Long.toString(staff.id(email)), "role", role.name());
    }

    private HttpResponse<String> post(Browser browser, String... fields) {
        return browser.post(path, fields);
    }

    private HttpResponse<String> takeBack(Browser browser, long id) {
        return browser.post(path + "/removal", "member", Long.toString(id));
    }

    private HttpResponse<String> rows(long id, int seen, String row) {
        return organiser.post(
                path + "/rows", "member", Long.toString(id), "version", Integer.toString(seen), "rows", row);
    }

    private long role(String email) {
        return team.of(meeting.id()).stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }
}

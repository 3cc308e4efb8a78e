package org.neaspec.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.team.GrantRole;

/** How meetings belong together: stated once, shown on both sides, never naming what nobody announced. */
class RelationsTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Inject
    Relations relations;

    @Inject
    GrantRole grantRole;

    MeetingFacts one;
    MeetingFacts other;
    Browser organiser;
    Browser visitor;

    @BeforeEach
    void twoMeetings() {
        one = scene.openMeeting();
        other = scene.openMeeting();
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        visitor = new Browser(server.getURI());
    }

    @Test
    void a_relation_is_stated_once_and_reads_the_other_way_round_at_the_other_meeting() {
        assertThat(add("PREPARES", other.slug()).statusCode()).isEqualTo(303);

        assertThat(text(organiser, path(one))).contains("Prepares: " + other.title());
        assertThat(text(organiser, path(other))).contains("Prepared by: " + one.title());
        assertThat(text(visitor, MeetingPaths.meeting(one.slug()))).contains("Prepares " + other.title());
        assertThat(text(visitor, MeetingPaths.meeting(other.slug()))).contains("Prepared by " + one.title());
        assertThat(scene.again(one).revision()).isEqualTo(one.revision() + 1);
        assertThat(scene.again(other).revision()).isEqualTo(other.revision() + 1);
        assertThat(recorded("meeting.related")).isEqualTo(1);
    }

    @Test
    void a_relation_is_taken_back_at_either_end() {
        add("BACK_TO_BACK_WITH", other.slug());
        String id = Long.toString(relations.of(other.id()).get(0).id());

        organiser.post(path(scene.openMeeting()) + "/removal", "relation", id);
        assertThat(relations.of(one.id())).hasSize(1);

        assertThat(organiser.post(path(other) + "/removal", "relation", id).statusCode())
                .isEqualTo(303);
        assertThat(text(organiser, path(other)))
                .contains("is taken back, on both sides", "not related to any other yet");
        assertThat(relations.of(one.id())).isEmpty();
        assertThat(scene.again(one).revision()).isEqualTo(one.revision() + 2);
        organiser.post(path(other) + "/removal", "relation", id);
        assertThat(text(organiser, path(other))).contains("was taken back already");
    }

    @Test
    void a_meeting_whose_date_changes_asks_about_the_one_held_with_it_which_stays_where_it_is() {
        add("ASSOCIATED_EVENT_OF", other.slug());
        String details = MeetingPaths.details(other.slug());
        assertThat(text(organiser, details)).doesNotContain("Held together, on other dates");

        scene.run(
                "UPDATE meeting SET starts_on = '2031-05-05', ends_on = '2031-05-06', version = version + 1 WHERE id = ?",
                other.id());

        assertThat(text(organiser, details))
                .contains("Held together, on other dates", one.title(), "They do not move by themselves");
        assertThat(text(organiser, MeetingPaths.details(one.slug())))
                .contains("Held together, on other dates", other.title());
        assertThat(scene.again(one).date()).isEqualTo(one.date());
    }

    @Test
    void itself_twice_and_nothing_are_refused_in_words() {
        assertThat(refused("PREPARES", one.slug())).contains("A meeting is not related to itself");
        assertThat(refused("", "")).contains("Choose how the meetings belong together", "Choose the other meeting");
        assertThat(refused("KNOWS", "no-such-meeting")).contains("Choose how", "Choose the other meeting");

        add("PREVIOUS_IN_SERIES", other.slug());
        String twice = refused("PREVIOUS_IN_SERIES", other.slug());
        assertThat(twice).contains("stated already");
        assertThat(twice).contains("value=\"" + other.slug() + "\" selected", "value=\"PREVIOUS_IN_SERIES\" selected");
        assertThat(organiser
                        .post(path(other), "kind", "NEXT_IN_SERIES", "other", one.slug())
                        .statusCode())
                .isEqualTo(422);
        assertThat(relations.of(one.id())).hasSize(1);
    }

    @Test
    void what_is_not_announced_is_named_to_those_who_may_read_it_only() {
        scene.run("UPDATE meeting SET announced_at = NULL, title = 'Zebrafinch congress' WHERE id = ?", other.id());
        add("IN_CONJUNCTION_WITH", other.slug());
        assertThat(text(organiser, path(one))).contains("Zebrafinch congress", "the public does not see this relation");
        assertThat(text(visitor, MeetingPaths.meeting(one.slug()))).doesNotContain("Zebrafinch");

        Browser owner = owner(one);
        String seen = owner.get(path(one)).body();
        assertThat(seen).contains("A meeting that is not announced yet").doesNotContain("Zebrafinch", other.slug());
        assertThat(owner.post(path(one), "kind", "PREPARES", "other", other.slug())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_relation_needs_the_right_to_change_both_meetings_and_either_side_takes_it_back() {
        Browser owner = owner(one);
        assertThat(text(owner, path(one))).contains("somebody who may change the settings of both");
        assertThat(owner.get(path(one)).body()).doesNotContain("value=\"" + other.slug() + "\"");

        HttpResponse<String> refused = owner.post(path(one), "kind", "PREPARES", "other", other.slug());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("one whose settings you may change too");
        assertThat(relations.of(other.id())).isEmpty();
        assertThat(text(visitor, MeetingPaths.meeting(other.slug()))).doesNotContain(one.title());

        add("PREPARES", other.slug());
        String id = Long.toString(relations.of(one.id()).get(0).id());
        assertThat(owner.post(path(one) + "/removal", "relation", id).statusCode())
                .isEqualTo(303);
        assertThat(relations.of(other.id())).isEmpty();
    }

    private Browser owner(MeetingFacts meeting) {
        String email = staff.member();
        grantRole.grant(meeting, staff.id(email), MeetingRole.OWNER, scene.organiser());
        return staff.signIn(new Browser(server.getURI()), email);
    }

    private HttpResponse<String> add(String kind, String slug) {
        return organiser.post(path(one), "kind", kind, "other", slug);
    }

    private String refused(String kind, String slug) {
        HttpResponse<String> answer = add(kind, slug);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private long recorded(String act) {
        return scene.count("SELECT COUNT(*) FROM audit_entry WHERE act = ? AND subject = ? ", act, one.code());
    }

    private static String path(MeetingFacts meeting) {
        return MeetingPaths.relations(meeting.slug());
    }

    private static String text(Browser browser, String path) {
        return org.jsoup.Jsoup.parse(browser.get(path).body()).text();
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.team.GrantRole;

/** People whom staff register: at the desk, and in the office. */
class WalkInTest extends ReviewScene {

    @jakarta.inject.Inject
    GrantRole grantRole;

    @Test
    void a_walk_in_at_the_desk_stands_first_in_the_queue_and_waits_for_approval() {
        register();
        var desk = desk();
        var page = Jsoup.parse(desk.get(base() + "/walk-in").body());
        assertThat(page.select("[name=approve]")).as("the desk approves nobody").isEmpty();

        var answer = desk.post(
                base() + "/walk-in",
                "givenName",
                "Sudden",
                "familyName",
                "Visitor",
                "category",
                "ACADEMIA",
                "approve",
                "yes");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(base() + "/walk-in");
        assertThat(scene.rows(
                                "SELECT status, way FROM registration WHERE meeting_id = ? ORDER BY id DESC",
                                meeting.id())
                        .get(0)
                        .values())
                .containsExactly(RegistrationStatus.UNDER_REVIEW.name(), "WALK_IN");
        var first = page(organiser.get(base() + "/registrations"))
                .select(".queue > li")
                .first();
        assertThat(first.text()).contains("Sudden VISITOR", "Walk-in");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_is_kept() {
        var answer = desk().post(base() + "/walk-in", "givenName", "", "familyName", "Kept", "category", "GOVERNMENT");
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".error-summary a, .errors a").eachAttr("href")).contains("#givenName", "#country");
        assertThat(page.select("[name=familyName]").val()).isEqualTo("Kept");
    }

    @Test
    void the_office_enters_somebody_without_an_address_and_approves_at_once() {
        var answer = organiser.post(
                base() + "/registrations/new",
                "givenName",
                "Minister",
                "category",
                "GOVERNMENT",
                "country",
                "MNG",
                "approve",
                "yes");
        assertThat(answer.statusCode()).isEqualTo(303);
        var shown = page(organiser.get(answer.headers().firstValue("Location").orElseThrow()));
        assertThat(shown.text()).contains("Minister", "Approved");

        var known = register();
        var twice = organiser.post(
                base() + "/registrations/new",
                "givenName",
                "Again",
                "category",
                "ACADEMIA",
                "email",
                known.email().toUpperCase(java.util.Locale.ROOT));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains(known.reference(), "Again");
    }

    private String base() {
        return "/organise/meetings/" + meeting.slug();
    }

    private Browser desk() {
        var email = staff.member();
        grantRole.grant(meeting, staff.id(email), MeetingRole.DESK, scene.organiser());
        return staff.signIn(new Browser(server.getURI()), email);
    }
}

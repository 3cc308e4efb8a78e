package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.team.GrantRole;

/** People whom staff register: at the desk, and in the office. */
class WalkInTest extends ReviewScene {

    @Inject
    FormScene forms;

    @Inject
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
    void the_office_answers_what_it_knows_of_the_meetings_own_questions() {
        forms.publish(
                meeting,
                FormScene.text("hotel", "Which hotel?", true),
                FormScene.choice("tour", "Which tour?", false, "city=City", "lake=Lake|0"));
        var page = page(organiser.get(base() + "/registrations/new"));
        assertThat(page.select("[name=q-hotel]")).hasSize(1);

        var full = enter("Full", "q-tour", "lake");
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(page(full).select("#q-tour-error")).isNotEmpty();
        assertThat(enter("Wrong", "q-tour", "moon").statusCode()).isEqualTo(422);
        var answer = enter("Known", "q-tour", "city");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);

        assertThat(page(organiser.get(location(answer))).text()).contains("Which tour?", "City");
    }

    private HttpResponse<String> enter(String name, String... more) {
        var fields = new ArrayList<>(List.of("givenName", name, "category", "ACADEMIA"));
        fields.addAll(List.of(more));
        return organiser.post(base() + "/registrations/new", fields.toArray(String[]::new));
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

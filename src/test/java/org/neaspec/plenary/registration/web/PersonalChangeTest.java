package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegistrationChanged;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.RegistrationWithdrawn;
import org.neaspec.plenary.registration.Scene;

/** What people do with their own registration: change it, correct it, give it up, come back. */
class PersonalChangeTest extends PersonalPageScene {

    @Test
    void a_small_change_after_approval_leaves_it_approved() {
        var id = register(Scene.answers());
        approve(id);

        var answer = browser.post(
                my(id) + "/change", changed(id).with("phone", "+976 11 123456").toArray());

        assertThat(location(answer)).isEqualTo(my(id));
        assertThat(browser.get(my(id)).body()).contains("Your changes are saved.");
        var detail = registrations.byId(id).orElseThrow();
        assertThat(detail.status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(detail.answers().phone()).isEqualTo("+976 11 123456");
        assertThat(facts.of(RegistrationChanged.class)).anyMatch(fact -> fact.registrationId() == id);
        assertThat(registrations.history(id))
                .last()
                .satisfies(step -> assertThat(step.detail()).isEqualTo("phone"));
    }

    @Test
    void the_zone_can_be_changed_and_given_up_without_anybody_looking_again() {
        var id = register(Scene.answers());
        approve(id);

        browser.post(
                my(id) + "/change", changed(id).with("zone", "America/New_York").toArray());

        assertThat(page(my(id)).text()).contains("Time zone New York");
        assertThat(registrations.approvedOne(id).orElseThrow().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(page(my(id) + "/change")
                        .select("select[name=zone] option[selected]")
                        .val())
                .isEqualTo("America/New_York");
        browser.post(my(id) + "/change", changed(id).with("zone", "").toArray());
        assertThat(registrations.approvedOne(id).orElseThrow().zone()).isNull();
    }

    @Test
    void a_weighty_change_after_approval_is_looked_at_again() {
        var id = register(Scene.answers());
        approve(id);
        assertThat(browser.get(my(id) + "/change").body()).contains("You are approved. If you change");

        browser.post(
                my(id) + "/change",
                changed(id).with("organisation", "Other Body").toArray());

        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(browser.get(my(id)).body()).contains("looks at your registration again");
    }

    @Test
    void a_returned_registration_shows_the_reason_and_goes_back_when_corrected() {
        var id = register(Scene.answers());
        decide(id, Decision.RETURN, "Please give the full name of the ministry.");
        assertThat(page(my(id)).select(".notice").text()).contains("full name of the ministry");

        browser.post(
                my(id) + "/change",
                changed(id).with("organisation", "Full Test Ministry").toArray());

        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
    }

    @Test
    void a_change_that_was_overtaken_keeps_what_was_typed() {
        var id = register(Scene.answers());
        var form = changed(id).with("jobTitle", "Typed with care");
        approve(id);

        var answer = browser.post(my(id) + "/change", form.toArray());

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[name=jobTitle]").val()).isEqualTo("Typed with care");
        form.with("version", page.select("[name=version]").val());
        assertThat(browser.post(my(id) + "/change", form.toArray()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void faults_in_a_change_are_named_and_the_address_cannot_be_smuggled_in() {
        var id = register(Scene.answers());
        var email = registrations.byId(id).orElseThrow().email();

        var faulty = browser.post(
                my(id) + "/change", changed(id).without("givenName").toArray());
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Give your given name");

        browser.post(
                my(id) + "/change",
                changed(id)
                        .with("email", "thief@example.org")
                        .with("unit", "Unit")
                        .toArray());
        assertThat(registrations.byId(id).orElseThrow().email()).isEqualTo(email);
    }

    @Test
    void withdrawing_asks_first_frees_the_place_and_can_be_taken_back() {
        var id = register(Scene.answers());
        approve(id);
        assertThat(browser.get(my(id) + "/withdrawal").body()).contains("Withdraw from the meeting?");
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);

        browser.post(my(id) + "/withdrawal");
        browser.post(my(id) + "/withdrawal");

        assertThat(scene.again(meeting).placesTaken()).isZero();
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.WITHDRAWN);
        assertThat(facts.of(RegistrationWithdrawn.class).stream().filter(fact -> fact.registrationId() == id))
                .hasSize(1);
        var page = page(my(id));
        assertThat(page.text())
                .contains("You gave up your place", "Take part after all")
                .doesNotContain("Open session");

        browser.post(my(id) + "/reinstatement");
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.UNDER_REVIEW);
        assertThat(scene.again(meeting).placesTaken()).isEqualTo(1);
    }

    @Test
    void nobody_comes_back_into_a_full_meeting() {
        meeting = scene.openMeeting(1);
        var id = register(Scene.answers());
        browser.post(my(id) + "/withdrawal");
        register(Scene.answers());

        browser.post(my(id) + "/reinstatement");

        assertThat(browser.get(my(id)).body()).contains("All places are taken by now");
        assertThat(registrations.byId(id).orElseThrow().status()).isEqualTo(RegistrationStatus.WITHDRAWN);
    }

    /** The change form as the page shows it, ready to be sent. */
    private Fields changed(long id) {
        var page = page(my(id) + "/change");
        var fields = new Fields();
        for (Element input : page.select("main form input[name], main form textarea[name], main form select[name]")) {
            var type = input.attr("type");
            if ((type.equals("checkbox") || type.equals("radio")) && !input.hasAttr("checked")) {
                continue;
            }
            var chosen = input.selectFirst("option[selected]");
            fields.with(input.attr("name"), chosen == null ? input.val() : chosen.val());
        }
        return fields;
    }
}

package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.story.Browser;

/** Staff see the form before anybody fills it in: as people of a category will, whole. */
class FormPreviewTest extends ReviewScene {

    @Inject
    FormScene forms;

    @Test
    void the_preview_shows_the_standard_fields_with_the_questions_where_registrants_see_them() {
        forms.publish(
                meeting, FormScene.text("stay", "Where do you stay?", true), FormScene.later("bus", "Which bus?"));

        var page = page(organiser.get(FormPaths.preview(meeting.slug()) + "?as=NGO"));
        var asked = page(new Browser(server.getURI()).get("/meetings/" + meeting.slug() + "/registration"));

        assertThat(page.select("#category option[selected]").eachAttr("value")).containsExactly("NGO");
        var fields = asked.select("main .form-section [name]").eachAttr("name");
        assertThat(fields).contains("givenName", "email", "organisation", "dietary", "consentPrivacy", "q-stay");
        assertThat(page.select("main .form-section [name]").eachAttr("name"))
                .containsSubsequence(fields)
                .contains("q-bus");
    }
}

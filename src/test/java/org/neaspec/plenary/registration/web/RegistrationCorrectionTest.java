package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;

/** Staff put right what a registration says. */
class RegistrationCorrectionTest extends ReviewScene {

    @Inject
    MailTray tray;

    @Inject
    FormScene forms;

    @Inject
    FormAnswers formAnswers;

    @Test
    void a_misspelt_title_and_an_honorific_are_put_right_and_the_person_reads_what_changed() {
        var detail = register();
        decide(detail, "APPROVE");
        var page = page(organiser.get(review(detail)));
        assertThat(page.select("#correct").attr("href")).isEqualTo(correction(detail));
        var form = page(organiser.get(correction(detail)));
        assertThat(form.select("#givenName").val()).isEqualTo(detail.answers().givenName());
        assertThat(form.select("#consentPrivacy, #consentListing"))
                .as("nobody agrees for the person")
                .isEmpty();

        var saved = organiser.post(
                correction(detail),
                filled(now(detail))
                        .with("jobTitle", "Corrected Adviser")
                        .with("excellency", "yes")
                        .toArray());

        assertThat(location(saved)).isEqualTo(review(detail));
        var now = now(detail);
        assertThat(now.status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(now.answers().jobTitle()).isEqualTo("Corrected Adviser");
        assertThat(now.answers().printedName()).isEqualTo("H.E. Ms. Test DELEGATE");
        assertThat(now.answers().consentListing()).isEqualTo(detail.answers().consentListing());
        assertThat(page(organiser.get(review(detail)))
                        .select(".timeline li")
                        .first()
                        .text())
                .contains("Name as printed, Title or function", "Test Organiser");
        assertThat(lastMail(detail))
                .contains("The secretariat corrected something", "Title or function", "Name as printed")
                .doesNotContain("Your changes are saved");
        var again = page(organiser.get(correction(detail)));
        assertThat(again.select("#excellency").hasAttr("checked")).isTrue();
        assertThat(again.select("#printedName").val()).isEmpty();

        organiser.post(correction(detail), filled(now(detail)).toArray());
        assertThat(now(detail).answers().printedName()).isEqualTo("Ms. Test DELEGATE");
    }

    @Test
    void what_was_typed_stays_where_it_is_wrong_or_somebody_was_faster() {
        var detail = register();
        var wrong = organiser.post(
                correction(detail),
                filled(detail).with("givenName", " ").with("unit", "Typed unit").toArray());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page(wrong).select("#unit").val()).isEqualTo("Typed unit");
        assertThat(page(wrong).select("#givenName-error")).isNotEmpty();

        organiser.post(correction(detail), filled(detail).with("unit", "First").toArray());
        var late = organiser.post(
                correction(detail), filled(detail).with("unit", "Second").toArray());

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page(late).select("#unit").val()).isEqualTo("Second");
        assertThat(now(detail).answers().unit()).isEqualTo("First");
        var version = page(late).select("[name=version]").val();
        organiser.post(
                correction(detail),
                filled(detail).with("unit", "Second").with("version", version).toArray());
        assertThat(now(detail).answers().unit()).isEqualTo("Second");
    }

    @Test
    void staff_correct_what_the_form_of_the_public_would_not_take_and_the_answers_to_own_questions_stay() {
        forms.publish(meeting, FormScene.text("own00001", "What do you bring", true));
        var detail = register();
        var entered = filled(detail)
                .with("category", Category.SECRETARIAT.name())
                .with("country", "")
                .without("jobTitle")
                .without("organisation")
                .with("q-own00001", "A slide");

        organiser.post(correction(detail), entered.toArray());

        var now = now(detail);
        assertThat(now.answers().category()).isEqualTo(Category.SECRETARIAT);
        assertThat(now.answers().jobTitle()).isNull();
        assertThat(formAnswers.of(detail.id()))
                .anySatisfy(answer -> assertThat(answer.toString()).contains("A slide"));
        assertThat(page(organiser.get(correction(detail))).select("#q-own00001").val())
                .isEqualTo("A slide");
        decide(detail, "DECLINE");
        assertThat(location(organiser.get(correction(detail)))).isEqualTo(review(detail));
        assertThat(page(organiser.get(review(detail))).select("#correct")).isEmpty();
    }

    private String correction(RegistrationDetail detail) {
        return review(detail) + "/correction";
    }

    /** The form as it is, as a browser would send it. */
    private Fields filled(RegistrationDetail detail) {
        var answers = detail.answers();
        return Fields.complete()
                .with("givenName", answers.givenName())
                .with("familyName", answers.familyName())
                .with("version", Integer.toString(detail.version()))
                .with("organisation", answers.organisation())
                .with("jobTitle", answers.jobTitle())
                .without("consentPrivacy")
                .without("consentListing")
                .without("email");
    }

    private String lastMail(RegistrationDetail detail) {
        var id = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE registration_id = ? ORDER BY id DESC", detail.id())
                .get(0)
                .get("public_id")
                .toString();
        return tray.letter(id).orElseThrow().text();
    }
}

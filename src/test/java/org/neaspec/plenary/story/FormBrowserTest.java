package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.form.FormScene.choice;
import static org.neaspec.plenary.form.FormScene.file;
import static org.neaspec.plenary.form.FormScene.forOnly;
import static org.neaspec.plenary.form.FormScene.question;
import static org.neaspec.plenary.form.FormScene.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.registration.Scene;

/** Questions that come and go as one answers, on a phone; and written with the keyboard alone. */
class FormBrowserTest extends BrowserTest {

    @Inject
    Scene scene;

    @Inject
    FormScene formScene;

    @Inject
    FormAnswers answers;

    @Inject
    Staff staff;

    @Test
    void on_a_phone_only_what_has_to_be_asked_is_seen_and_what_was_typed_survives_a_mistake() {
        var meeting = scene.openMeeting();
        formScene.publish(
                meeting,
                choice("come0001", "How do you come?", true, "bus00001=Bus|1", "foot0001=On foot"),
                question(
                        "stop0001",
                        QuestionKind.TEXT,
                        "Your bus stop",
                        true,
                        When.AT_REGISTRATION,
                        new Condition("come0001", Condition.Rule.IS, "bus00001")),
                forOnly(text("ngo00001", "Number of your NGO", true), "NGO"),
                file("letter01", "Letter of invitation", When.AT_REGISTRATION),
                question("who00001", QuestionKind.COMPANIONS, "Who comes along?", false, When.AT_REGISTRATION, null));
        Page page = open(PHONE);
        page.navigate("/meetings/" + meeting.slug() + "/registration");

        assertThat(page.locator("#q-stop0001").isVisible()).isFalse();
        assertThat(page.locator("#q-ngo00001").isVisible()).isFalse();
        assertThat(page.locator("[data-only]:visible").count()).isZero();
        page.selectOption("#category", "NGO");
        assertThat(page.locator("#q-ngo00001").isVisible()).isTrue();
        page.locator("#q-come0001").check();
        assertThat(page.locator("#q-stop0001").isVisible()).isTrue();
        page.fill("#q-stop0001", "Test Square");
        page.setInputFiles("#q-letter01", new FilePayload("big.pdf", "application/pdf", new byte[6 * 1024 * 1024]));
        assertThat(page.locator("#q-letter01-large").innerText()).contains("at most 5 MB");
        page.setInputFiles(
                "#q-letter01",
                new FilePayload("mine.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
        assertThat(page.locator("#q-letter01-large").count()).isZero();
        page.fill("#q-who00001", "Test Spouse");
        assertThat(barriers(page)).isEmpty();
        assertThat(sideways(page)).isZero();

        page.click("#send");

        assertThat(page.locator(".error-summary").innerText()).contains("Answer this question");
        assertThat(page.inputValue("#q-stop0001")).isEqualTo("Test Square");
        assertThat(page.inputValue("#q-who00001")).isEqualTo("Test Spouse");
        assertThat(page.locator("main").innerText()).contains("We have your file: mine.pdf");
        assertThat(barriers(page)).isEmpty();
        page.fill("#q-ngo00001", "12");
        page.fill("#givenName", "Test");
        page.fill("#familyName", "Delegate");
        page.fill("#email", Scene.unique("phone"));
        page.fill("#organisation", "Test Group");
        page.fill("#jobTitle", "Adviser");
        page.locator("[name=attendance]").first().check();
        page.check("#consentPrivacy");
        page.click("#send");

        assertThat(page.url()).endsWith("/received");
        var id = scene.count("SELECT MAX(id) FROM registration WHERE meeting_id = ?", meeting.id());
        assertThat(answers.of(id))
                .extracting(PrintedAnswer::text)
                .containsExactly("Bus", "Test Square", "12", "mine.pdf", "Test Spouse");
        Page next = open(PHONE);
        next.navigate("/meetings/" + meeting.slug() + "/registration");
        assertThat(next.locator("#q-come0001").isDisabled()).isTrue();
        assertThat(next.locator("#q-come0001-places").innerText()).isEqualTo("No places left");
        assertThat(complaints).isEmpty();
    }

    @Test
    void questions_are_written_moved_and_published_with_the_keyboard() {
        var meeting = scene.openMeeting();
        formScene.publish(meeting, text("first001", "First", false), text("second01", "Second", false));
        Page page = open(DESK);
        page.navigate("/sign-in");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        page.navigate("/organise/meetings/" + meeting.slug() + "/form");

        page.focus("#question-second01 button[value=up]");
        page.keyboard().press("Enter");
        page.waitForSelector("#question-second01 button[value=down]");
        assertThat(page.locator(".form-outline h3").allInnerTexts()).containsExactly("Second", "First");
        page.focus("#publish button");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Published as version 2");
        assertThat(barriers(page)).isEmpty();
        assertThat(sideways(page)).isZero();
        assertThat(complaints).isEmpty();
    }
}

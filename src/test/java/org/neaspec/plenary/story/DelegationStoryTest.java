package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;

/** A focal point's journey and a participant's, from the first mail to the final list, in real browsers. */
class DelegationStoryTest extends BrowserTest {

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    MailTray tray;

    @Inject
    RegisterParticipant register;

    @Inject
    DelegationScene delegations;

    @Inject
    NameDelegate nameDelegate;

    @Test
    void a_delegation_is_named_completed_substituted_and_approved() {
        MeetingFacts meeting = scene.askingForEndorsement(scene.openMeeting());
        String list = "/organise/meetings/" + meeting.slug() + "/delegations";
        String focalMail = Scene.unique("focal-point");
        String first = Scene.unique("first-delegate");
        String second = Scene.unique("second-delegate");
        register.register(meeting, RandomIds.publicId(), Scene.answers());

        Page organiser = organiser();
        organiser.navigate(list);
        assertThat(organiser.locator("li:has(h2:text-is('Mongolia'))").innerText())
                .contains("0 named", "No head yet");
        assertThat(organiser.locator("h2").allInnerTexts())
                .contains("China", "Japan", "Mongolia", "Republic of Korea", "Russian Federation");
        organiser.click("a[href$='/delegations/terms']");
        assertThat(barriers(organiser)).isEmpty();
        organiser.fill("#places", "-1");
        organiser.click("main form.form [type=submit]");
        assertThat(organiser.locator(".error-summary").innerText()).contains("whole number from 0 to 999");
        organiser.fill("#places", "5");
        organiser.click("main form.form [type=submit]");
        organiser.waitForURL("**/delegations");
        organiser.click("#delegation-MNG summary");
        organiser.fill("#name-MNG", "Test Focal Point");
        organiser.fill("#addresses-MNG", focalMail);
        organiser.click("#delegation-MNG button[name=write]");
        assertThat(barriers(organiser)).isEmpty();

        Page focal = open(options(390).setJavaScriptEnabled(false));
        focal.navigate(link(focalMail, "/delegation/"));
        assertThat(focal.locator("main").innerText())
                .contains(
                        "0 of 5 taken", "There is no head of delegation yet", "One person says to represent Mongolia");
        name(focal, "First", first, "HEAD");
        assertThat(focal.locator(".notice").first().innerText()).contains("has been written to");
        assertThat(focal.locator("main").innerText()).doesNotContain("There is no head of delegation yet");
        focal.locator("details:has(#list) summary").click();
        focal.fill(
                "#list",
                "Title;Given name;Family name;Position;Unit;E-mail;Role\nMr.;Third;Person;Officer;Unit;"
                        + Scene.unique("third") + ";Adviser\nMs.;Wrong;Person;;;no-address;Delegate");
        focal.locator("form:has(#list) [type=submit]").click();
        assertThat(focal.locator("#mend").innerText()).contains("Wrong");
        focal.fill("#mend [name=email]", Scene.unique("mended"));
        focal.locator("#mend [type=submit]").click();
        assertThat(focal.locator("#members li h3").count()).isEqualTo(3);
        focal.locator("#waiting button[value=ENDORSE]").click();
        assertThat(focal.locator("#members").innerText()).contains("Ms. Test DELEGATE");
        name(focal, "Second", Scene.unique("other-head"), "HEAD");
        assertThat(focal.locator(".error-summary").innerText()).contains("is the head of delegation");
        focal.navigate(focal.url().replaceFirst("/members$", ""));
        focal.setInputFiles(
                "#file",
                new FilePayload("note.pdf", "application/pdf", "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII)));
        focal.locator("form:has(#file) [type=submit]").click();
        assertThat(focal.locator("#papers").innerText()).contains("note.pdf");
        focal.fill("#words", "Date of the next meeting");
        focal.locator("form:has(#words) [type=submit]").click();
        assertThat(focal.locator("#matters").innerText()).contains("Date of the next meeting");

        Page delegate = open(options(390));
        String my = link(first, "/my/");
        delegate.navigate(my);
        assertThat(delegate.locator("main").innerText()).contains("You are invited");
        delegate.locator("a.button-primary[href$='/change']").click();
        delegate.fill("#organisation", "Test Ministry");
        delegate.locator("[name=attendance]").first().check();
        delegate.check("#consentPrivacy");
        delegate.click("#send");
        assertThat(delegate.locator(".status").first().innerText()).isEqualTo("Awaiting review");

        focal.locator("#members li:has-text('First') summary").click();
        focal.locator("#members li:has-text('First') a:has-text('Replace')").click();
        focal.fill("#givenName", "Second");
        focal.fill("#familyName", "Delegate");
        focal.fill("#jobTitle", "Director");
        focal.fill("#email", second);
        focal.click("#send");
        assertThat(focal.locator("#members li").first().innerText()).contains("Second", "Head of delegation");
        assertThat(delegate.navigate(my).status()).isEqualTo(410);
        Page looked = open(390);
        looked.navigate(focal.url());
        assertThat(barriers(looked)).isEmpty();
        assertThat(sideways(looked)).isZero();

        delegate.navigate(link(second, "/my/"));
        delegate.locator("a.button-primary[href$='/change']").click();
        delegate.fill("#organisation", "Test Ministry");
        delegate.locator("[name=attendance]").first().check();
        delegate.check("#consentPrivacy");
        delegate.click("#send");

        String reference = scene.rows(
                        "SELECT r.reference FROM registration r WHERE r.email_key = ? AND r.meeting_id = ?",
                        second,
                        meeting.id())
                .get(0)
                .get("reference")
                .toString();
        organiser.navigate("/organise/meetings/" + meeting.slug() + "/registrations/" + reference);
        organiser.locator("button[name=decision][value=APPROVE]").click();
        organiser.navigate(list);
        organiser.click("#delegation-MNG summary");
        assertThat(organiser.locator("#delegation-MNG").innerText())
                .contains(
                        "4 of 5 taken", "Head: Second DELEGATE", "Approved", "Second DELEGATE instead of", "note.pdf");
        assertThat(organiser.locator("#matters").innerText()).contains("Date of the next meeting");
        delegate.reload();
        assertThat(delegate.locator(".status").first().innerText()).isEqualTo("Approved");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_list_of_delegations_takes_the_same_few_queries_for_one_person_as_for_thirty() {
        MeetingFacts meeting = scene.openMeeting();
        var point = delegations.focalPoint(meeting, "MNG", 50);
        nameDelegate.name(
                meeting, point, DelegationScene.nominee("One", Scene.unique("one")), DelegationRole.DELEGATE, false);
        String list = "/organise/meetings/" + meeting.slug() + "/delegations";
        var browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        String focal = "/delegation/" + delegations.token(point);
        browser.get(list);
        browser.get(focal);
        int one = Queries.answering(() -> browser.get(list)).size();
        int oneFocal = Queries.answering(() -> browser.get(focal)).size();
        for (int i = 0; i < 30; i++) {
            nameDelegate.name(
                    meeting,
                    point,
                    DelegationScene.nominee("More" + i, Scene.unique("more")),
                    DelegationRole.DELEGATE,
                    false);
        }

        assertThat(Queries.answering(() -> browser.get(list))).hasSize(one).hasSizeBetween(8, 30);
        assertThat(Queries.answering(() -> browser.get(focal)))
                .hasSize(oneFocal)
                .hasSizeBetween(8, 30);
    }

    private static void name(Page page, String given, String email, String role) {
        page.fill("#givenName", given);
        page.fill("#familyName", "Delegate");
        page.fill("#jobTitle", "Director");
        page.fill("#email", email);
        page.selectOption("#role", role);
        page.click("#send");
    }

    private Page organiser() {
        Page page = open(1280);
        String email = staff.organiser();
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        return page;
    }

    /** The address of this kind in the newest mail to somebody. */
    private String link(String email, String path) {
        String mail = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE recipient_email = ? ORDER BY id DESC LIMIT 1",
                        email)
                .get(0)
                .get("public_id")
                .toString();
        var found = Pattern.compile(Pattern.quote(path) + "[A-Za-z0-9_-]{43}")
                .matcher(tray.letter(mail).orElseThrow().text());
        assertThat(found.find()).as("a link in the mail to " + email).isTrue();
        return found.group();
    }
}

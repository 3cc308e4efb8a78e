package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Category;
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

    @Inject
    AddProgramme programmes;

    @Inject
    Meetings meetings;

    @Test
    void from_the_first_mail_to_the_final_list() throws IOException {
        MeetingFacts before = canary();
        var veteran = delegations.focalPoint(before, "MNG", null);
        nameDelegate.name(
                before,
                veteran,
                DelegationScene.nominee("Veteran", Scene.unique("then")),
                DelegationRole.DELEGATE,
                false);
        MeetingFacts meeting = scene.askingForEndorsement(canary());
        scene.run("UPDATE meeting SET papers_due = '2031-05-20 09:00:00' WHERE id = ?", meeting.id());
        String organise = "/organise/meetings/" + meeting.slug();
        String focalMail = Scene.unique("focal-point");
        String first = Scene.unique("first-delegate");
        String second = Scene.unique("second-delegate");
        register.register(meeting, RandomIds.publicId(), Scene.answers());

        Page organiser = organiser();
        invite(organiser, organise, focalMail);
        assertThat(letter(focalMail))
                .contains("as focal point, to name the delegation of Mongolia", "up to 5 people", "by 1 May 2031");

        Page focal = open(options(PHONE).setJavaScriptEnabled(false));
        focal.navigate(link(focalMail, "/delegation/"));
        assertThat(focal.locator("main").innerText())
                .contains(
                        "0 of 5 taken",
                        "Closes in ",
                        "1 May 2031, 12:00",
                        "There is no head of delegation yet",
                        "One person says to represent Mongolia");
        nameFromLastTime(focal, first);
        paste(focal);
        upload(focal, Scene.unique("sheet"));
        assertThat(focal.locator("#members li h3").count()).isEqualTo(3);
        focal.locator("#waiting button[value=ENDORSE]").click();
        assertThat(focal.locator("#members").innerText()).contains("Ms. Test DELEGATE");
        aSecondHeadIsRefused(focal);
        sayMore(focal);

        Page delegate = open(options(PHONE));
        String my = link(first, "/my/");
        assertThat(letter(first))
                .contains(
                        "Test Focal Point has named you as Head of delegation in the delegation of Mongolia",
                        "Your role may attend: Outreach Engagement",
                        "no password to invent");
        complete(delegate, my);
        assertThat(delegate.locator(".status").first().innerText()).isEqualTo("Awaiting review");

        focal.locator("#members li:has-text('Veteran') summary").click();
        focal.locator("#members li:has-text('Veteran') a:has-text('Replace')").click();
        fill(focal, "Second", second);
        focal.click("#send");
        assertThat(focal.locator("#members li").first().innerText()).contains("Second", "Head of delegation");
        assertThat(delegate.navigate(my).status()).isEqualTo(410);
        assertThat(letter(first)).contains("Thank you for having been ready to come");
        Page looked = open(PHONE);
        looked.navigate(focal.url());
        assertThat(barriers(looked)).isEmpty();
        assertThat(sideways(looked)).isZero();
        complete(delegate, link(second, "/my/"));

        organiser.navigate(organise + "/delegations");
        assertThat(organiser.locator("#delegation-MNG").innerText()).contains("Second DELEGATE, Session 1");
        organiser.locator("#delegation-MNG button[value=accept]").click();
        organiser.click("#delegation-MNG a:has-text('2 await your decision')");
        assertThat(organiser.locator(".queue input:checked").count()).isEqualTo(2);
        organiser.click("#decision [value=APPROVE]");
        organiser.navigate(organise + "/delegations");
        organiser.click("#delegation-MNG summary");
        assertThat(organiser.locator("#delegation-MNG").innerText())
                .contains(
                        "4 of 5 taken", "Head: Second DELEGATE", "Approved", "Second DELEGATE instead of", "note.pdf");
        assertThat(organiser.locator("#matters").innerText()).contains("Date of the next meeting");

        assertThat(letter(second))
                .contains("Your registration is approved", "* Outreach Engagement\n  You may attend", "/calendar/");
        delegate.reload();
        assertThat(delegate.locator(".status").first().innerText()).isEqualTo("Approved");
        focal.reload();
        assertThat(focal.locator("#slots").innerText()).contains("Second DELEGATE: In the draft of the programme");

        approved(meeting, "JPN", Category.GOVERNMENT, "Tokyo");
        approved(meeting, "MNG", Category.NGO, "Alliance");
        assertThat(finalList(organiser, organise))
                .containsExactly("Ms. Test TOKYO", "Second DELEGATE", "Ms. Test DELEGATE", "Ms. Test ALLIANCE");
        assertThat(complaints).isEmpty();
    }

    private void invite(Page organiser, String organise, String focalMail) {
        organiser.navigate(organise + "/delegations");
        assertThat(organiser.locator("li:has(h2:text-is('Mongolia'))").innerText())
                .contains("0 named", "No head yet");
        assertThat(organiser.locator("h2").allInnerTexts())
                .contains("China", "Japan", "Mongolia", "Republic of Korea", "Russian Federation");
        organiser.click("a[href$='/delegations/terms']");
        assertThat(barriers(organiser)).isEmpty();
        organiser.fill("#closes", "2031-05-01T12:00");
        organiser.check("[name='segments.HEAD'][value=A]");
        organiser.fill("#places", "-1");
        organiser.click("main form.form [type=submit]");
        assertThat(organiser.locator(".error-summary").innerText()).contains("whole number from 0 to 999");
        organiser.fill("#places", "5");
        organiser.click("main form.form [type=submit]");
        organiser.waitForURL("**/delegations");
        organiser.click("#delegation-MNG summary");
        organiser.fill("#name-MNG", "Test Focal Point");
        organiser.fill("#addresses-MNG", "nobody");
        organiser.click("#delegation-MNG button[name=write]");
        assertThat(organiser.locator("#addresses-MNG-error").innerText()).contains("each a whole one");
        assertThat(organiser.inputValue("#name-MNG")).isEqualTo("Test Focal Point");
        organiser.fill("#addresses-MNG", focalMail);
        assertThat(barriers(organiser)).isEmpty();
        organiser.click("#delegation-MNG button[name=write]");
    }

    private static void nameFromLastTime(Page focal, String email) {
        focal.locator("summary:has-text('Begin with the delegation to')").click();
        focal.locator("li:has-text('Veteran') a").click();
        assertThat(focal.inputValue("#givenName")).isEqualTo("Veteran");
        assertThat(focal.inputValue("#email")).as("names only").isEmpty();
        focal.fill("#jobTitle", "Director");
        focal.fill("#email", email);
        focal.selectOption("#role", "HEAD");
        focal.click("#send");
        assertThat(focal.locator(".notice").first().innerText()).contains("has been written to");
        assertThat(focal.locator("main").innerText()).doesNotContain("There is no head of delegation yet");
    }

    private static void paste(Page focal) {
        focal.locator("details:has(#list) summary").click();
        focal.fill(
                "#list",
                "Title;Given name;Family name;Position;Unit;E-mail;Role\nMr.;Third;Person;Officer;Unit;"
                        + Scene.unique("third") + ";Adviser\nMs.;Wrong;Person;;;no-address;Delegate");
        focal.locator("form:has(#list) [type=submit]").click();
        assertThat(focal.locator("#mend").innerText()).contains("Wrong", "Give one e-mail address");
        assertThat(focal.locator("#mend [aria-invalid=true]").getAttribute("name"))
                .isEqualTo("email");
        focal.click("#mend a:has-text('Leave')");
        assertThat(focal.locator("#members").innerText()).contains("Third").doesNotContain("Wrong");
    }

    /** Fills in the template that the page offers, and sends it. */
    private static void upload(Page focal, String email) throws IOException {
        focal.locator("details:has(#table) summary").click();
        byte[] template = Files.readAllBytes(focal.waitForDownload(() -> focal.click("a[href$='template.xlsx']"))
                .path());
        var filled = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var row = workbook.getSheetAt(0).createRow(1);
            var cells = List.of("Ms.", "Sheet", "Person", "Officer", "Unit", email, "Expert");
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            workbook.write(filled);
        }
        focal.setInputFiles("#table", new FilePayload("delegation.xlsx", "", filled.toByteArray()));
        focal.locator("form:has(#table) [type=submit]").click();
        assertThat(focal.locator("#members li:has-text('Sheet PERSON')").innerText())
                .contains("Expert");
    }

    private static void aSecondHeadIsRefused(Page focal) {
        fill(focal, "Second", Scene.unique("other-head"));
        focal.selectOption("#role", "HEAD");
        focal.click("#send");
        assertThat(focal.locator(".error-summary").innerText()).contains("is the head of delegation");
        assertThat(focal.inputValue("#givenName")).isEqualTo("Second");
        focal.navigate(focal.url().replaceFirst("/members$", ""));
        focal.locator("#members li:has-text('Third') summary").click();
        focal.locator("#members li:has-text('Third') select").selectOption("HEAD");
        focal.locator("#members li:has-text('Third') button:has-text('Save the role')")
                .click();
        assertThat(focal.locator("#members li:has-text('Third') .error").innerText())
                .contains("is the head of delegation");
        assertThat(focal.locator("#members li:has-text('Third') select").inputValue())
                .isEqualTo("HEAD");
        focal.navigate(focal.url().replaceFirst("/members/.*$", ""));
    }

    /** The note verbale, an item for other matters, and who speaks. */
    private static void sayMore(Page focal) {
        focal.setInputFiles(
                "#file",
                new FilePayload("note.pdf", "application/pdf", "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII)));
        focal.locator("form:has(#file) [type=submit]").click();
        assertThat(focal.locator("#papers").innerText()).contains("note.pdf");
        focal.fill("#words", "Date of the next meeting");
        focal.locator("form:has(#words) [type=submit]").click();
        assertThat(focal.locator("#matters").innerText()).contains("Date of the next meeting");
        assertThat(focal.locator("#slots").innerText())
                .contains("Session 1", "speaker number 4", "Papers are due by 20 May 2031");
        Locator place = focal.locator("#slots li:has-text('speaker number 4')");
        place.locator("select").selectOption(new SelectOption().setLabel("Ms. Veteran TESTDELEGATE"));
        place.locator("[type=submit]").click();
        assertThat(focal.locator("#slots").innerText()).contains("Ms. Veteran TESTDELEGATE: ");
    }

    /** Somebody named completes the form that the link opens. */
    private static void complete(Page delegate, String my) {
        delegate.navigate(my);
        assertThat(delegate.locator("main").innerText()).contains("You are invited");
        delegate.locator("a.button-primary[href$='/change']").click();
        delegate.fill("#organisation", "Test Ministry");
        delegate.check("#consentPrivacy");
        delegate.click("#send");
    }

    private void approved(MeetingFacts meeting, String state, Category category, String family) {
        var email = Scene.unique("listed");
        var answers = Scene.answers(email);
        register.register(
                meeting,
                RandomIds.publicId(),
                new Answers(
                        "Ms.",
                        "Test",
                        family,
                        Answers.printedName("Ms.", "Test", family),
                        null,
                        "Adviser",
                        null,
                        "Test Body",
                        state,
                        category,
                        answers.email(),
                        null,
                        answers.attendance(),
                        null,
                        answers.claims(),
                        null,
                        null,
                        true));
        scene.run(
                "UPDATE registration SET status = 'APPROVED',"
                        + " endorsement = IF(category = 'GOVERNMENT', 'GIVEN', endorsement) WHERE email_key = ?",
                email);
    }

    /** The names in the file that an organiser takes out of the ready-made list, in its order. */
    private static List<String> finalList(Page organiser, String organise) throws IOException {
        organiser.navigate(organise + "/people");
        organiser.click("nav.tabs a:has-text('List of participants')");
        assertThat(organiser.locator("tbody th").count()).isEqualTo(4);
        var file = organiser
                .waitForDownload(() -> organiser.click("button:has-text('.xlsx')"))
                .path();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            var heads = new ArrayList<String>();
            sheet.getRow(0).forEach(cell -> heads.add(cell.getStringCellValue()));
            return IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(
                            i -> sheet.getRow(i).getCell(heads.indexOf("Name")).getStringCellValue())
                    .toList();
        }
    }

    private MeetingFacts canary() {
        return meetings.byId(
                        CanaryMeeting.add(programmes, scene, Visibility.LISTED).id())
                .orElseThrow();
    }

    private static void fill(Page page, String given, String email) {
        page.fill("#givenName", given);
        page.fill("#familyName", "Delegate");
        page.fill("#jobTitle", "Director");
        page.fill("#email", email);
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
        var found = Pattern.compile(Pattern.quote(path) + "[A-Za-z0-9_-]{43}").matcher(letter(email));
        assertThat(found.find()).as("a link in the mail to " + email).isTrue();
        return found.group();
    }

    /** The newest mail to somebody, as text. */
    private String letter(String email) {
        String mail = scene.rows(
                        "SELECT public_id FROM outbox_message WHERE recipient_email = ? ORDER BY id DESC LIMIT 1",
                        email)
                .get(0)
                .get("public_id")
                .toString();
        return tray.letter(mail).orElseThrow().text();
    }
}

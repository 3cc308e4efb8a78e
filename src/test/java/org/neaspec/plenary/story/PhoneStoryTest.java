package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Scene;

/**
 * The main job from end to end: somebody on a phone and an organiser at a desk, each in a browser, with scripts and without.
 */
class PhoneStoryTest extends BrowserTest {

    private static final String CLOSED = "Strategic Planning Engagement: NEACAP Work Plan 2026-2030";
    private static final ZoneId ULAANBAATAR = ZoneId.of("Asia/Ulaanbaatar");

    @Inject
    Staff staff;

    @Inject
    Meetings meetings;

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void an_spc_member_registers_is_verified_and_approved_and_has_all_sessions_in_the_calendar(boolean scripts)
            throws IOException, InterruptedException {
        var member = open(options(PHONE).setJavaScriptEnabled(scripts));
        var organiser = open(options(DESK).setJavaScriptEnabled(scripts));
        var email = Scene.unique("story-member");

        readTheProgramme(member);
        assertThat(member.locator("main").innerText())
                .contains(CLOSED, "National Focal Points, SPC members and Technical Centre representatives only")
                .doesNotContain("Identify priority actions");
        register(member, "Member" + scripts, "Government", "Test Ministry", email, "SPC");
        signIn(organiser);
        review(organiser, "Member" + scripts);
        assertThat(organiser.locator("main").innerText()).contains("It opens nothing until you verify it");
        verify(organiser);
        assertThat(organiser.locator("main").innerText())
                .contains("as NEACAP Science and Policy Committee (SPC) member");
        approve(organiser);

        member.navigate(personalLink(organiser, email));
        assertThat(member.locator("main").innerText())
                .contains("Approved", CLOSED, "as NEACAP Science and Policy Committee (SPC) member, Mongolia");

        var file = starts(download(member, member.getByText("Download as a file")));
        assertThat(file)
                .containsEntry(
                        "Opening",
                        first().atTime(LocalTime.of(14, 0)).atZone(ULAANBAATAR).toInstant());
        assertThat(file)
                .containsEntry(
                        CLOSED,
                        first().plusDays(1)
                                .atTime(LocalTime.of(9, 30))
                                .atZone(ULAANBAATAR)
                                .toInstant());

        var feed = member.inputValue("#feed");
        assertThat(member.locator("a[href^='webcal:']").getAttribute("href"))
                .isEqualTo(feed.replaceFirst("^http", "webcal"));
        assertThat(starts(fetch(feed))).isEqualTo(file);

        member.click("text=Whole programme");
        assertThat(member.locator("main").innerText()).contains("Identify priority actions");

        member.goBack();
        withdraw(member);
        assertThat(starts(fetch(feed))).containsOnlyKeys("This meeting calendar is closed");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void somebody_from_an_ngo_is_approved_for_the_open_segment_only(boolean scripts)
            throws IOException, InterruptedException {
        var guest = open(options(PHONE).setJavaScriptEnabled(scripts));
        var organiser = open(options(DESK).setJavaScriptEnabled(scripts));
        var email = Scene.unique("story-guest");

        readTheProgramme(guest);
        register(guest, "Guest" + scripts, "Non-governmental organization", "Test Clean Air Group", email, null);
        signIn(organiser);
        review(organiser, "Guest" + scripts);
        approve(organiser);

        guest.navigate(personalLink(organiser, email));
        assertThat(guest.locator("main").innerText())
                .contains("Approved", "Opening", "Not open to you")
                .doesNotContain(CLOSED);
        assertThat(starts(download(guest, guest.getByText("Download as a file"))))
                .containsKey("Opening")
                .doesNotContainKey(CLOSED);
        assertThat(starts(fetch(guest.inputValue("#feed"))))
                .containsKey("Opening")
                .doesNotContainKey(CLOSED);

        guest.click("text=Whole programme");
        assertThat(guest.locator("main").innerText()).contains(CLOSED).doesNotContain("Identify priority actions");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void a_form_with_mistakes_keeps_what_was_typed_and_leads_to_each_mistake(boolean scripts) {
        var page = open(options(PHONE).setJavaScriptEnabled(scripts));
        page.navigate("/meetings/demo-policy-dialogue/registration");
        page.fill("#givenName", "Ганбаатар");
        page.fill("#email", "no address");

        page.click("#send");

        assertThat(page.inputValue("#givenName")).isEqualTo("Ганбаатар");
        assertThat(page.inputValue("#email")).isEqualTo("no address");
        page.click(".error-summary a[href='#email']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("email");
        assertThat(page.getAttribute("#email", "aria-describedby")).contains("email-error");
        assertThat(complaints).isEmpty();
    }

    private static void readTheProgramme(Page page) {
        page.navigate("/");
        page.locator("main a[href='/meetings/demo-policy-dialogue']").first().click();
        page.click("text=See the full programme");
    }

    private static void register(
            Page page, String givenName, String category, String organisation, String email, String claim) {
        page.locator("main a[href='/meetings/demo-policy-dialogue']").first().click();
        page.locator("a.button-primary:visible").click();
        page.selectOption("#honorific", "Ms.");
        page.fill("#givenName", givenName);
        page.fill("#familyName", "Delegate");
        page.fill("#email", email);
        page.selectOption("#category", new SelectOption().setLabel(category));
        page.fill("#organisation", organisation);
        page.fill("#jobTitle", "Adviser");
        if (claim != null) {
            page.selectOption("#country", "MNG");
            page.click("summary:has-text('committee member')");
            page.check("label:has-text('" + claim + "')");
        }
        page.check("#consentListing");
        page.check("#consentPrivacy");
        page.click("#send");
        assertThat(page.locator("h1").innerText()).isEqualTo("Thank you");
        assertThat(page.locator("main").innerText()).contains("mail tray");
    }

    private void signIn(Page page) {
        page.navigate("/organise");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        assertThat(page.url()).endsWith("/organise");
    }

    private static void review(Page page, String givenName) {
        // By its address: other stories have meetings of the same title.
        page.locator("main a[href='/organise/meetings/demo-policy-dialogue/registrations']")
                .first()
                .click();
        page.fill("#q", givenName);
        page.click("main form[method=get] [type=submit]");
        page.click("text=Ms. " + givenName + " DELEGATE");
    }

    private static void verify(Page page) {
        if (!page.locator("#source").isVisible()) {
            page.click("summary:has-text('Verify a designation')");
        }
        page.selectOption("#kind", "NEACAP_SPC_MEMBER");
        page.selectOption("#state", "MNG");
        page.fill("#source", "List of members, 3 March 2026");
        page.click("text=I have seen proof: verify");
    }

    private static void approve(Page page) {
        page.click("button[value=APPROVE]");
        assertThat(page.locator("main").innerText()).contains("Approved");
    }

    /** No mail server is set, so the organiser finds the mail of approval in the tray and hands its link on. */
    private static String personalLink(Page page, String email) {
        page.navigate("/organise/mail");
        page.click(".queue li:has-text('" + email + "'):has-text('approved') a");
        assertThat(page.locator("iframe").contentFrame().locator("body").innerText())
                .contains("approved");
        return page.locator("main a[href*='/my/']").first().getAttribute("href");
    }

    private static void withdraw(Page page) {
        page.click("text=Withdraw from the meeting");
        page.click("main .button-danger");
        assertThat(page.locator("main").innerText()).contains("You have withdrawn", "Withdrawn");
    }

    private static String download(Page page, Locator link) throws IOException {
        return Files.readString(page.waitForDownload(link::click).path());
    }

    private static String fetch(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        return answer.body();
    }

    /** When each session of a calendar begins. */
    private static Map<String, Instant> starts(String calendar) {
        return Biweekly.parse(calendar).first().getEvents().stream()
                .collect(Collectors.toMap(
                        event -> event.getSummary().getValue().replace("DEMO-PD | ", ""), PhoneStoryTest::start));
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private LocalDate first() {
        return meetings.find(Cast.SLUG).orElseThrow().date().first();
    }
}

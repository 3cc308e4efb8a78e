package org.neaspec.plenary.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.Demonstration;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentPlan;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.RandomIds;

/** The whole programme of the Second Policy Dialogue, from a meeting that nobody has begun to what the demonstration stores. */
class WholeDialogueTest extends BrowserTest {

    private static final String DIALOGUE = "neacap-policy-dialogue-2";
    private static final Pattern SPEAKERS = Pattern.compile(".*/programme/items/[^/?#]+\\?paste=row#lines");
    private static final String LABEL = "Indicative Programme";
    private static final String BAASANJAV = "Mr. Ganbold Baasanjav, Head, ESCAP East and North-East Asia Office\n"
            + "Ministry of Environment and Climate Change, Mongolia (as SOM-28 Country Chair)";

    @Inject
    Staff staff;

    @Inject
    Demonstration demonstration;

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Inject
    StoredProgramme stored;

    @Test
    void it_is_built_by_keyboard_alone() {
        Page page = organiser();
        Keyboard keys = new Keyboard(page);
        String slug = newMeeting(page, keys);
        segments(page, keys);
        keys.follow(".staff-tabs a[href$='/programme']", "**/programme");
        editor(page);
        keys.tabTo("#line");
        int begun = keys.commands();

        row(page, keys, "13:30-14:00 Registration");
        row(page, keys, "14:00-14:15 Opening (15 mins)", "", false, BAASANJAV);
        row(
                page,
                keys,
                "Scene Setting: NEACAP Policy Analysis Report - Highlights and Recommendations (15 mins)",
                description(2),
                false,
                "Mr. Zbigniew Klimont (Report Project Lead)");
        row(
                page,
                keys,
                "Session 1: Addressing Air Pollution - Country Achievements and National Perspectives (75 mins)",
                description(3),
                true,
                """
                Country presentations (50 mins)
                China
                Japan
                Republic of Korea
                Mongolia
                Russian Federation
                Interactive discussions and Q&A (25 mins)""");
        row(page, keys, "Coffee Break 30");
        row(
                page,
                keys,
                "Session 2: Air Quality Management and its Synergies with Climate Strategies"
                        + " - Reflections and Collaborations (75 mins)",
                description(5),
                true,
                """
                Moderated roundtable discussion among stakeholders (60 mins)
                Local government: Representative from Ulaanbaatar City Government
                Partnership: Climate and Clean Air Coalition
                NGO: Clean Air Asia
                IO: GGGI
                Private Sector: Clean Air Fund
                Open floor and Q&A (15 mins)""");
        row(page, keys, "Wrap-Up / Next Steps and Closing (15 mins)", "", false, BAASANJAV);
        row(page, keys, "Networking 30");
        row(page, keys, "NEACAP Work Plan 2026-2030 [B]", description(8), false, "");

        assertThat(stored.text(draft(slug))).isEqualTo(stored.text(published()));
        assertThat(programmes.segments(id(slug)).stream().map(SegmentPlan::of))
                .containsExactlyElementsOf(programmes.segments(id(DIALOGUE)).stream()
                        .map(SegmentPlan::of)
                        .toList());
        assertThat(keys.commands() - begun)
                .as(
                        "keys that say what to do with the rows, of %s in all, beside %s that write",
                        keys.commands(), keys.written())
                .isLessThan(40);

        keys.follow(".staff-tabs a[href$='/publication']", "**/publication");
        keys.tabTo("#label");
        keys.type(LABEL);
        keys.press("Enter");
        isPublished(page, slug);
        assertThat(complaints).isEmpty();
    }

    @Test
    void it_is_read_from_the_concept_note_in_few_acts() {
        Page page = organiser();
        Acts acts = new Acts(page);
        acts.click("a[href='/organise/meetings/new']");
        acts.choose("#from", "template:policy-dialogue");
        acts.click("form:has(#from) [type=submit]");
        page.fill("#firstDay", "2025-09-23");
        page.fill("#zone", "Ulaanbaatar");
        page.fill("#title", "Dialogue read in " + RandomIds.publicId());
        acts.click("[name=then][value=import]");
        assertThat(page.locator("#text")).isFocused();
        acts.paste(conceptNote());
        acts.click("form:has(#text) [type=submit]");
        assertThat(page.locator("#segment")).hasValue("A");
        assertThat(page.locator(".remark:has-text('China, Japan')")).isVisible();
        acts.click("[formaction$='/adoption'][value=replace]");
        editor(page);
        page.fill("#line", "NEACAP Work Plan 2026-2030 [B]");
        acts.press("Control+Enter");
        rowPage(page);
        page.fill("#description", description(8));
        acts.press("Control+Enter");
        assertThat(page.locator("#lines")).isFocused();

        String slug = slugOf(page);
        assertThat(stored.text(draft(slug))).isEqualTo(stored.text(published()));
        acts.click(".staff-tabs a[href$='/publication']");
        page.fill("#label", LABEL);
        acts.click("[name=tell][value=NOW]");
        isPublished(page, slug);
        assertThat(acts.count()).isLessThan(12);
        assertThat(complaints).isEmpty();
    }

    /** What everybody can read from now on is, to the byte, what the demonstration stores. */
    private void isPublished(Page page, String slug) {
        assertThat(page.locator(".notice[role=status]")).containsText("Version 1 is published");
        ProgrammeVersion version = versions.newest(id(slug)).orElseThrow();
        ProgrammeVersion wanted = versions.find(id(DIALOGUE), 1).orElseThrow();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.label()).isEqualTo(wanted.label());
        assertThat(stored.text(version.content().programme()))
                .isEqualTo(stored.text(wanted.content().programme()));
        assertThat(version.content().withdrawn()).isEmpty();
    }

    /** A meeting from nothing, until its programme is open in the editor. */
    private static String newMeeting(Page page, Keyboard keys) {
        keys.follow("a[href='/organise/meetings/new']", "**/organise/meetings/new");
        keys.tabTo("#firstDay");
        keys.typeDay("#firstDay", LocalDate.of(2025, 9, 23));
        keys.tabTo("#zone");
        keys.type("Ulaanbaatar");
        keys.tabTo("#title");
        keys.type("Dialogue typed " + RandomIds.publicId());
        keys.tabTo("#kind");
        keys.type("Policy");
        keys.tabTo("#newSeries");
        keys.press("Enter");
        page.waitForURL("**/details");
        String slug = slugOf(page);
        keys.follow(".staff-tabs a[href$='/programme']", "**/programme");
        return slug;
    }

    private static void segments(Page page, Keyboard keys) {
        keys.follow(".staff-tabs a[href$='/segments']", "**/segments");
        keys.tabTo("#code");
        keys.type("A");
        keys.tabTo("#title");
        keys.type("Outreach Engagement");
        keys.tabTo("[name=access]");
        keys.press("Space");
        keys.tabTo("#audienceLine");
        keys.type("open to all participants");
        keys.press("Enter");
        assertThat(page.locator("#segment-list h3")).hasCount(1);

        keys.typeIn("#code", "B");
        keys.tabTo("#title");
        keys.type("Strategic Planning Engagement");
        keys.tabTo("[name=access]");
        keys.arrowTo("[value=RESTRICTED]");
        for (String one : List.of("NEASPEC_NFP", "NEACAP_SPC_MEMBER", "TC_REPRESENTATIVE", "RELEVANT_GOV_UNIT")) {
            keys.tabTo("[name=admits][value=" + one + "]");
            keys.press("Space");
        }
        keys.tabTo("#audienceLine");
        keys.type("Officials from relevant government units involved in air pollution management and policies,"
                + " NEASPEC National Focal Points, NEACAP SPC members and Technical Center (TC) representatives");
        keys.tabTo("[name=visibility]");
        keys.arrowTo("[value=LISTED]");
        keys.press("Enter");
        assertThat(page.locator("#segment-list h3")).hasCount(2);
    }

    /** A row that is said in one line. */
    private static void row(Page page, Keyboard keys, String line) {
        int before = page.locator(".edit-row").count();
        keys.typeIn("#line", line);
        keys.press("Enter");
        assertThat(page.locator(".edit-row")).hasCount(before + 1);
        assertThat(page.locator("#line")).hasValue("");
    }

    /** A row with more to it: the line leads to the description, that to the speakers, they to the next line. */
    private static void row(
            Page page, Keyboard keys, String line, String description, boolean promised, String speakers) {
        int before = page.locator(".edit-row").count();
        keys.typeIn("#line", line);
        keys.press("Control+Enter");
        rowPage(page);
        keys.typeIn("#description", description);
        if (promised) {
            keys.tabTo("#promised");
            keys.press("Space");
        }
        keys.press("Control+Enter");
        page.waitForURL(SPEAKERS);
        rowPage(page);
        keys.typeIn("#lines", speakers);
        if (!speakers.isEmpty()) {
            keys.press("Control+Enter");
            assertThat(page.locator(".paste-read > li"))
                    .hasCount((int) speakers.lines().count());
            assertThat(page.locator("#lines")).isFocused();
        }
        keys.press("Control+Enter");
        editor(page);
        assertThat(page.locator(".edit-row")).hasCount(before + 1);
    }

    /** The pages listen to keys once their scripts run. */
    private static void editor(Page page) {
        assertThat(page.locator("#editor.edit-live")).isVisible();
    }

    private static void rowPage(Page page) {
        assertThat(page.locator("#row-work.item-live")).isVisible();
    }

    private Page organiser() {
        demonstration.load();
        Page page = open(DESK);
        page.navigate("/sign-in");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        page.navigate("/organise");
        return page;
    }

    private static String slugOf(Page page) {
        return page.url().replaceFirst(".*/organise/meetings/", "").replaceFirst("/.*", "");
    }

    private long id(String slug) {
        return meetings.find(slug).orElseThrow().id();
    }

    private Programme draft(String slug) {
        return drafts.of(id(slug)).programme();
    }

    private Programme published() {
        return versions.find(id(DIALOGUE), 1).orElseThrow().content().programme();
    }

    private String description(int row) {
        return Objects.requireNonNull(published().items().get(row).description());
    }

    private static String conceptNote() {
        try (var paper = WholeDialogueTest.class.getResourceAsStream("/papers/policy-dialogue-2.txt")) {
            return new String(Objects.requireNonNull(paper).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

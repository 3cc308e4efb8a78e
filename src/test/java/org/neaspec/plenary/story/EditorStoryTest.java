package org.neaspec.plenary.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.web.EditorScene;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;

/** The programme editor in a real browser. */
class EditorStoryTest extends BrowserTest {

    /** The Second Policy Dialogue, as fast as somebody can type it. */
    private static final List<String> DIALOGUE = List.of(
            "13:30-14:00 Registration",
            "+15 Opening (15 mins)",
            "+15 Scene Setting: NEACAP Policy Analysis Report - Highlights and Recommendations (15 mins)",
            "Session 1: Addressing Air Pollution - Country Achievements and National Perspectives (75 mins)",
            "Coffee Break 30",
            "+75 Session 2: Air Quality Management and its Synergies with Climate Strategies (75 mins)",
            "17:30-17:45 Wrap-Up / Next Steps and Closing (15 mins)",
            "Networking 30 min");

    @Inject
    EditorScene scene;

    @Inject
    Staff staff;

    @Test
    void a_whole_programme_is_typed_row_by_row_without_a_mouse() {
        MeetingFacts meeting = scene.empty();
        Page page = editor(meeting);
        tabTo(page, "line");

        for (int i = 0; i < DIALOGUE.size(); i++) {
            page.keyboard().type(DIALOGUE.get(i));
            page.keyboard().press("Enter");
            assertThat(page.locator(".edit-row")).hasCount(i + 1);
            assertThat(page.locator("#line")).isFocused();
            assertThat(page.locator("#line")).hasValue("");
        }

        assertThat(scene.rows(meeting))
                .containsExactly(
                        "13:30-14:00 Registration",
                        "14:00-14:15 Opening",
                        "14:15-14:30 Scene Setting: NEACAP Policy Analysis Report - Highlights and Recommendations",
                        "14:30-15:45 Session 1: Addressing Air Pollution - Country Achievements and National Perspectives",
                        "15:45-16:15 Coffee Break",
                        "16:15-17:30 Session 2: Air Quality Management and its Synergies with Climate Strategies",
                        "17:30-17:45 Wrap-Up / Next Steps and Closing",
                        "17:45-18:15 Networking");
        assertThat(scene.draft(meeting).programme().items())
                .extracting(ProgrammeItem::kind)
                .containsExactly(
                        ItemKind.REGISTRATION,
                        ItemKind.OPENING,
                        ItemKind.PRESENTATION,
                        ItemKind.SESSION,
                        ItemKind.BREAK,
                        ItemKind.SESSION,
                        ItemKind.CLOSING,
                        ItemKind.SOCIAL);
        assertThat(page.locator("#bar")).containsText("by Test Organiser");
        keepPicture(page, "editor-typed");

        page.keyboard().press("Control+z");
        assertThat(page.locator(".edit-row")).hasCount(7);
        assertThat(page.locator("#told")).containsText("Taken back: Added “Networking”");
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator(".edit-row")).hasCount(8);
        assertThat(barriers(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_row_is_edited_where_it_stands_and_its_end_follows_its_minutes() {
        MeetingFacts meeting = scene.withRows(3);
        Page page = editor(meeting);

        page.locator(".edit-row h3 a").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#title")).isFocused();
        page.locator("#minutes").fill("45");
        assertThat(page.locator("#end")).hasValue("10:15");
        page.locator("#carry").check();
        keepPicture(page, "editor-open");
        assertThat(barriers(page)).isEmpty();
        page.locator("#title").fill("Longer row");
        page.keyboard().press("Enter");

        assertThat(page.locator(".edit-form")).hasCount(0);
        assertThat(page.locator(".edit-row").nth(1)).containsText("09:30–10:15");
        assertThat(page.locator(".edit-row").nth(2)).containsText("10:15–10:45");
        assertThat(scene.rows(meeting))
                .containsExactly("09:00-09:30 Row 1", "09:30-10:15 Longer row", "10:15-10:45 Row 3");
        assertThat(complaints).isEmpty();
    }

    @Test
    void opening_another_row_saves_what_was_typed_in_the_first() {
        MeetingFacts meeting = scene.withRows(3);
        Page page = editor(meeting);

        page.locator(".edit-row h3 a").nth(0).click();
        page.locator("#title").fill("Typed and left");
        page.locator(".edit-row h3 a >> text=Row 3").click();

        assertThat(page.locator("#title")).hasValue("Row 3");
        assertThat(page.locator(".edit-form")).hasCount(1);
        assertThat(scene.rows(meeting)).contains("09:00-09:30 Typed and left");
        assertThat(page.locator("#title")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".edit-form")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_row_is_moved_from_the_keyboard_with_its_position_spoken() {
        MeetingFacts meeting = scene.withRows(3);
        Page page = editor(meeting);
        Locator handle = page.locator(".edit-handle").nth(0);

        handle.focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#spoken")).containsText("“Row 1” picked up. Position 1 of 3, Tuesday, 2 March 2027");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#spoken")).hasText("Position 2 of 3, Tuesday, 2 March 2027.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#spoken")).hasText("Put back.");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("#told")).hasText("Moved “Row 1”");
        assertThat(page.locator(".edit-row").nth(2)).containsText("10:00–10:30");
        assertThat(page.locator(".edit-row").nth(2)).containsText("Row 1");
        assertThat(page.locator(".edit-row").nth(2).locator(".edit-handle")).isFocused();
        assertThat(scene.rows(meeting)).containsExactly("09:00-09:30 Row 2", "09:30-10:00 Row 3", "10:00-10:30 Row 1");

        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.waitForResponse("**/place", () -> page.keyboard().press("Space"));
        assertThat(page.locator("#day-2027-03-03 .edit-row")).containsText("10:00–10:30");
        assertThat(scene.rows(meeting)).contains("2027-03-03 10:00-10:30 Row 1");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_row_is_dragged_within_its_day_and_to_another() {
        MeetingFacts meeting = scene.withRows(3);
        Page page = editor(meeting);

        drag(
                page,
                page.locator(".edit-handle").nth(0),
                page.locator(".edit-row").nth(2));
        assertThat(page.locator("#told")).hasText("Moved “Row 1”");
        assertThat(scene.rows(meeting)).containsExactly("09:00-09:30 Row 2", "09:30-10:00 Row 3", "10:00-10:30 Row 1");

        page.locator(".edit-step--up").nth(2).click();
        assertThat(page.locator(".edit-row").nth(1)).containsText("Row 1");
        assertThat(page.locator(".edit-row").nth(1).locator(".edit-step--up")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void two_people_edit_the_same_row_and_nothing_is_lost() {
        MeetingFacts meeting = scene.withRows(2);
        Page first = editor(meeting);
        Page second = editor(meeting);
        first.locator(".edit-row h3 a").nth(0).click();
        second.locator(".edit-row h3 a").nth(0).click();
        first.locator("#title").fill("Title of the first");
        first.keyboard().press("Enter");
        assertThat(first.locator(".edit-form")).hasCount(0);

        second.locator("#title").fill("Title of the second");
        second.keyboard().press("Enter");

        assertThat(second.locator(".notice--warning")).containsText("Title of the first");
        assertThat(second.locator("#title")).hasValue("Title of the second");
        assertThat(scene.rows(meeting)).contains("09:00-09:30 Title of the first");
        keepPicture(second, "editor-conflict");
        assertThat(barriers(second)).isEmpty();
        second.locator("text=Save mine over theirs").click();
        assertThat(second.locator(".edit-form")).hasCount(0);
        assertThat(scene.rows(meeting)).contains("09:00-09:30 Title of the second");
    }

    @Test
    void two_people_work_on_different_rows_and_each_sees_what_the_other_did() {
        MeetingFacts meeting = scene.withRows(3);
        Page first = editor(meeting);
        Page second = editor(meeting);
        rename(first, 0, "Of the first");
        assertThat(first.locator(".edit-row").nth(0)).containsText("Of the first");

        rename(second, 2, "Of the second");

        assertThat(second.locator(".edit-row").nth(2)).containsText("Of the second");
        assertThat(second.locator(".edit-row").nth(0)).containsText("Of the first");
        assertThat(scene.rows(meeting))
                .containsExactly("09:00-09:30 Of the first", "09:30-10:00 Row 2", "10:00-10:30 Of the second");
        assertThat(complaints).isEmpty();
    }

    @Test
    void rooms_at_the_same_time_stand_side_by_side_and_one_below_the_other_on_a_phone() {
        MeetingFacts meeting = scene.withRows(1);
        Page page = editor(meeting);
        for (String line : List.of("10:00-11:00 Group one @ Red", "10:00-11:00 Group two @ Blue", "+30 Lunch")) {
            page.fill("#line", line);
            page.press("#line", "Enter");
            assertThat(page.locator("#line")).hasValue("");
        }
        Locator red = page.locator(".edit-row:has-text('Group one')");
        Locator blue = page.locator(".edit-row:has-text('Group two')");

        assertThat(blue).hasAttribute("data-beside", "2");
        assertThat(red.boundingBox().y).isEqualTo(blue.boundingBox().y);
        assertThat(red.boundingBox().x).isNotEqualTo(blue.boundingBox().x);
        keepPicture(page, "editor-rooms");
        page.setViewportSize(PHONE, 900);
        assertThat(red.boundingBox().x).isEqualTo(blue.boundingBox().x);
        assertThat(sideways(page)).isZero();
        assertThat(barriers(page)).isEmpty();
    }

    @Test
    void what_is_refused_says_so_and_is_not_called_saved() {
        MeetingFacts meeting = scene.withRows(1);
        Page page = editor(meeting);
        page.fill("#line", "25:00-26:00 Opening");
        page.press("#line", "Enter");
        assertThat(page.locator("#line-error")).containsText("There is no such time of the day");
        assertThat(page.locator("#line")).hasValue("25:00-26:00 Opening");
        assertThat(page.locator("#saving")).hasText("Not saved yet");
        page.fill("#line", "09:30-10:00 Opening");
        page.press("#line", "Enter");
        assertThat(page.locator("#saving")).containsText("Saved at");
        assertThat(page.locator("#line-error")).hasCount(0);
        assertThat(page.locator(".edit-row")).hasCount(2);
    }

    @Test
    void it_all_works_without_scripts() {
        MeetingFacts meeting = scene.withRows(2);
        Page page = open(options(PHONE).setJavaScriptEnabled(false));
        signIn(page);
        page.navigate(EditorScene.path(meeting));

        page.locator(".edit-step--down").nth(0).click();
        page.locator(".edit-row h3 a").nth(0).click();
        assertThat(page.locator("#title")).hasValue("Row 2");
        page.fill("#minutes", "20");
        page.locator("button[value=save]").click();
        page.fill("#line", "+15 Closing");
        page.keyboard().press("Enter");
        page.locator(".edit-history button").nth(0).click();

        assertThat(scene.rows(meeting)).containsExactly("09:00-09:20 Row 2", "09:30-10:00 Row 1");
        assertThat(sideways(page)).isZero();
    }

    private void rename(Page page, int at, String title) {
        page.locator(".edit-row h3 a").nth(at).click();
        page.locator("#title").fill(title);
        page.keyboard().press("Enter");
        assertThat(page.locator(".edit-form")).hasCount(0);
    }

    private static void drag(Page page, Locator from, Locator to) {
        var start = from.boundingBox();
        var end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        start.x + 5,
                        start.y + start.height,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse()
                .move(
                        start.x + 5,
                        end.y + end.height - 5,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(15));
        page.waitForTimeout(100);
        page.mouse().up();
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + id);
    }

    private Page editor(MeetingFacts meeting) {
        Page page = open(DESK);
        signIn(page);
        page.navigate(EditorScene.path(meeting));
        return page;
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
    }

    private static void keepPicture(Page page, String name) {
        var folder = System.getProperty("plenary.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}

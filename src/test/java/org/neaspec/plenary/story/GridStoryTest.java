package org.neaspec.plenary.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeItem;

/** The time grid in a real browser. */
class GridStoryTest extends BrowserTest {

    @Inject
    ParallelMeeting meetings;

    @Inject
    Meetings facts;

    @Inject
    Drafts drafts;

    @Inject
    Staff staff;

    private String slug;

    @BeforeEach
    void aSymposium() {
        slug = meetings.add();
    }

    @Test
    void what_is_longer_is_higher_and_what_is_parallel_stands_beside() {
        Page page = grid(DESK);

        BoundingBox hall = block(page, "Air quality and climate").boundingBox();
        BoundingBox beside = block(page, "Marine litter").boundingBox();
        BoundingBox lunch = block(page, "Lunch").boundingBox();
        BoundingBox gap = page.locator(".grid-gap").first().boundingBox();
        assertThat(hall.height / beside.height).isBetween(1.3, 1.7);
        assertThat(beside.y).isGreaterThan(hall.y);
        assertThat(beside.y + beside.height).isLessThan(hall.y + hall.height);
        assertThat(beside.x).isGreaterThanOrEqualTo(hall.x + hall.width - 1);
        assertThat(gap.y + gap.height).isLessThanOrEqualTo(lunch.y + 1);
        assertThat(lunch.height / gap.height).isBetween(1.8, 2.2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_row_is_moved_by_keyboard_with_its_place_spoken() {
        Page page = grid(DESK);
        Locator handle = handle(page, "Marine litter");
        handle.focus();

        page.keyboard().press("Space");
        assertThat(page.locator("#told"))
                .containsText("“Marine litter” picked up. Tuesday, 4 March 2031, 09:30–10:30, Room 2");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#told")).hasText("Tuesday, 4 March 2031, 09:40–10:40, Hall");
        page.keyboard().press("Escape");
        assertThat(page.locator("#told")).hasText("Put back.");
        assertThat(row("Marine litter").room()).isEqualTo("Room 2");

        page.keyboard().press("Space");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("PageDown");
        page.keyboard().press("Space");

        assertThat(page.locator("#told")).containsText("Moved “Marine litter”");
        assertThat(handle(page, "Marine litter")).isFocused();
        assertThat(page.locator("table.grid").nth(1)).containsText("09:25–10:25");
        assertThat(row("Marine litter").day()).hasToString("2031-03-05");
        assertThat(row("Marine litter").start()).hasToString("09:25");
        assertThat(barriers(page)).isEmpty();

        page.click("#undo");
        assertThat(page.locator("table.grid").first()).containsText("Marine litter");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_row_is_dragged_to_another_time_and_room() {
        Page page = grid(DESK);
        handle(page, "Migratory birds").scrollIntoViewIfNeeded();
        BoundingBox handle = handle(page, "Migratory birds").boundingBox();
        BoundingBox from = block(page, "Migratory birds").boundingBox();
        BoundingBox other = block(page, "Marine litter").boundingBox();
        double five = from.height / 12;
        double x = handle.x + handle.width / 2;
        double y = handle.y + handle.height / 2;

        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(other.x + other.width / 2, y + 2 * five, new MoveOptions().setSteps(8));
        assertThat(page.locator(".grid-ghost")).containsText("11:15 Migratory birds");
        page.mouse().up();

        assertThat(page.locator("#told")).containsText("Moved “Migratory birds”");
        assertThat(row("Migratory birds").start()).hasToString("11:15");
        assertThat(row("Migratory birds").room()).isEqualTo("Room 2");
        assertThat(page.locator(".grid-ghost")).hasCount(0);
        assertThat(page.url()).endsWith("/grid");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_row_that_would_leave_its_day_is_put_back_with_the_reason() {
        Page page = grid(DESK);
        page.evaluate("document.querySelectorAll('table.grid')[1].dataset.day = '2031-04-01'");
        handle(page, "Lunch").focus();
        page.keyboard().press("Space");
        page.keyboard().press("PageDown");
        page.keyboard().press("Space");

        assertThat(page.locator("#told")).containsText("The meeting is from 4 March 2031 to 5 March 2031");
        assertThat(block(page, "Lunch")).containsText("12:35–13:35");
        assertThat(row("Lunch").day()).hasToString("2031-03-04");
    }

    @Test
    void a_click_on_the_handle_asks_for_time_and_room_in_a_form() {
        Page page = grid(DESK);
        handle(page, "Lunch").click();
        assertThat(page.locator("#start")).hasValue("12:35");
        page.click("button[value='-5']");
        assertThat(page.locator("#start")).hasValue("12:30");
        page.fill("#room", "Garden");
        page.click("#place .button-primary");

        assertThat(page.locator("thead").first()).containsText("Garden");
        assertThat(row("Lunch").start()).hasToString("12:30");
    }

    @Test
    void on_a_phone_rows_follow_one_another_with_their_rooms() {
        Page page = grid(PHONE);

        BoundingBox hall = block(page, "Air quality and climate").boundingBox();
        BoundingBox beside = block(page, "Marine litter").boundingBox();
        assertThat(beside.y).isGreaterThanOrEqualTo(hall.y + hall.height);
        assertThat(hall.width).isGreaterThan(300);
        assertThat(block(page, "Marine litter").locator(".grid-room")).isVisible();
        assertThat(sideways(page)).isZero();
    }

    @Test
    void the_public_programme_leads_to_its_grid_where_rows_are_parallel() {
        Page page = open(DESK);
        page.navigate(MeetingPaths.programme(slug));
        page.click("main a[href$='/programme/grid']");
        assertThat(page.locator(".grid-block")).hasCount(10);
        assertThat(page.locator(".grid-handle")).hasCount(0);
        page.click(".grid-title a >> text=Desert and dust");
        assertThat(page.url()).contains("/programme#row-");
        assertThat(page.locator(page.url().replaceFirst(".*#", "#"))).containsText("Desert and dust");

        page.navigate("/meetings/neacap-policy-dialogue-2/programme");
        assertThat(page.locator("main a[href$='/programme/grid']")).hasCount(0);
    }

    private Page grid(int width) {
        Page page = open(width);
        page.navigate("/sign-in");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        page.navigate(MeetingPaths.draft(slug));
        page.click(".staff-pages a >> text=Time grid");
        return page;
    }

    private static Locator block(Page page, String title) {
        return page.locator(".grid-block", new Page.LocatorOptions().setHasText(title));
    }

    private static Locator handle(Page page, String title) {
        return block(page, title).locator(".grid-handle");
    }

    private ProgrammeItem row(String title) {
        return drafts.of(facts.find(slug).orElseThrow().id()).programme().items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}

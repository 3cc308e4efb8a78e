package org.neaspec.plenary.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;

/** The page of one row in a real browser. */
class RowStoryTest extends BrowserTest {

    @Inject
    AddProgramme programmes;

    @Inject
    Drafts drafts;

    @Inject
    Staff staff;

    private long meetingId;
    private Page page;

    @BeforeEach
    void aSession() {
        String slug = "row-story-" + RandomIds.publicId();
        meetingId = programmes.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting with a session"
                kind: SYMPOSIUM
                date: "2031-03-04"
                zone: Asia/Seoul
                items:
                  - kind: SESSION
                    start: "10:00"
                    end: "11:00"
                    title: "Test session"
                    parts:
                      - {title: "Country presentations", slots: [{state: CHN}, {state: JPN}, {state: KOR}]}
                      - {title: "Discussion", minutes: 10}
                """.formatted(slug, slug.substring(0, 30))));
        page = open(DESK);
        page.navigate("/sign-in");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        page.navigate(MeetingPaths.draftItem(slug, row().id()));
    }

    @Test
    void speakers_are_moved_by_keyboard_while_the_details_wait_in_their_fields() {
        page.fill("#description", "Typed and not saved yet");
        Locator down = page.locator(".slot-list button", new Page.LocatorOptions().setHasText("Down"))
                .first();
        down.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".slot-list > li").first()).containsText("Japan");
        assertThat(page.locator("#item-told")).hasText("Moved China in “Test session”");
        assertThat(page.locator("#down-" + slots(0).get(1).id())).isFocused();
        assertThat(page.locator("#description")).hasValue("Typed and not saved yet");

        page.click("#details [type=submit]");
        assertThat(page.locator("[role=alert]")).hasCount(0);
        assertThat(row().description()).isEqualTo("Typed and not saved yet");
        assertThat(states(0)).containsExactly("JPN", "CHN", "KOR");
        assertThat(complaints).isEmpty();
    }

    @Test
    void speakers_are_dragged_within_a_list_and_into_another() {
        drag(
                page.locator(".slot-list > li").nth(2),
                page.locator(".slot-list > li").first());
        assertThat(page.locator(".slot-list > li").first()).containsText("Republic of Korea");
        assertThat(page.locator("#item-told")).containsText("Moved Republic of Korea");

        drag(
                page.locator(".slot-list > li").first(),
                page.locator("[data-list='" + row().parts().get(1).id() + "']"));
        assertThat(page.locator("#speakers-" + row().parts().get(1).id() + " .slot-list > li"))
                .hasCount(1);
        assertThat(states(0)).containsExactly("CHN", "JPN");
        assertThat(states(1)).containsExactly("KOR");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_speaker_is_changed_in_place_and_taken_back() {
        page.locator("a", new Page.LocatorOptions().setHasText("Change")).nth(1).click();
        assertThat(page.locator("#person")).isFocused();
        page.fill("#state", "Atlantis");
        page.keyboard().press("Enter");
        assertThat(page.locator("#state-error")).containsText("There is no State of this name");
        assertThat(page.locator("#state")).isFocused();
        assertThat(barriers(page)).isEmpty();
        page.fill("#state", "Mongolia");
        page.keyboard().press("Enter");
        assertThat(page.locator("form.slot-panel")).hasCount(0);
        assertThat(states(0)).containsExactly("MNG", "JPN", "KOR");

        page.click("#undo");
        assertThat(page.locator(".slot-list > li").first()).containsText("China");
        assertThat(page.locator("#item-told")).containsText("Taken back");
        page.click("#redo");
        assertThat(page.locator(".slot-list > li").first()).containsText("Mongolia");
        assertThat(complaints).isEmpty();
    }

    private void drag(Locator speaker, Locator there) {
        speaker.scrollIntoViewIfNeeded();
        var from = speaker.locator(".slot-handle").boundingBox();
        var to = there.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 5, from.y - 10, new MoveOptions().setSteps(5));
        page.mouse().move(to.x + 15, to.y + 5, new MoveOptions().setSteps(15));
        page.waitForTimeout(100);
        page.waitForResponse("**/slots/position", () -> page.mouse().up());
    }

    private ProgrammeItem row() {
        return drafts.of(meetingId).programme().items().get(0);
    }

    private List<SpeakerSlot> slots(int part) {
        return row().parts().get(part).slots();
    }

    private List<String> states(int part) {
        return slots(part).stream().map(SpeakerSlot::state).toList();
    }
}

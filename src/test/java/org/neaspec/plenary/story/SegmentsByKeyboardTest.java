package org.neaspec.plenary.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.Scene;

/** Segments by keyboard: each act leaves one where the next begins. */
class SegmentsByKeyboardTest extends BrowserTest {

    @Inject
    Staff staff;

    @Inject
    Scene scene;

    @Test
    void three_segments_are_added_one_after_the_other_without_a_walk_through_the_page() {
        MeetingFacts meeting = scene.openMeeting();
        Page page = organiser(meeting);
        Keyboard keys = new Keyboard(page);
        keys.tabTo("#code");
        int begun = keys.commands();

        for (String code : new String[] {"C", "D", "E"}) {
            keys.typeIn("#code", code);
            keys.tabTo("#title");
            keys.type("Segment " + code);
            keys.tabTo("[name=access]");
            keys.press("Space");
            keys.press("Enter");
            assertThat(page.locator("#segment-list h3").last()).containsText("Segment " + code);
            assertThat(page.locator("[role=status]")).containsText(code);
        }

        assertThat(page.locator("#code")).isFocused();
        assertThat(keys.commands() - begun).isEqualTo(12);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_segment_that_was_moved_is_where_one_goes_on() {
        MeetingFacts meeting = scene.openMeeting();
        Page page = organiser(meeting);
        Keyboard keys = new Keyboard(page);
        keys.tabTo("[value=DOWN]");
        keys.press("Enter");

        assertThat(page.locator("#segment-list h3").last()).containsText("Open exchange");
        assertThat(page.locator("[id^=segment-]:focus h3")).containsText("Open exchange");
    }

    private Page organiser(MeetingFacts meeting) {
        Page page = open(DESK);
        page.navigate("/sign-in");
        page.fill("#email", staff.organiser());
        page.fill("#password", Staff.PASSWORD);
        page.click("main [type=submit]");
        page.navigate(MeetingPaths.segments(meeting.slug()));
        return page;
    }
}

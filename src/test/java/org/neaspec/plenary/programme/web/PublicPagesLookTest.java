package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.story.BrowserTest;

/** What the public pages do in a real browser; how they look is checked with all pages. */
class PublicPagesLookTest extends BrowserTest {

    @Test
    void the_browsers_zone_fills_in_your_time_until_the_reader_chooses_one() {
        Page page = open(1280);
        page.navigate("/meetings/neacap-policy-dialogue-2/programme");
        assertThat(page.locator("#row-2 .programme-local").textContent()).isEqualTo("15:00–15:15 your time");

        page.selectOption("#zone", "Europe/Moscow");
        page.click("button:text-is(\"Show times\")");
        assertThat(page.locator("#row-2 .programme-local").textContent()).isEqualTo("09:00–09:15 in Moscow");
    }

    @Test
    void the_zone_is_chosen_without_scripts_too_from_the_list_of_all() {
        Page page = open(options(390).setJavaScriptEnabled(false));
        page.navigate("/meetings/neacap-policy-dialogue-2/programme");
        page.selectOption("#zone", "all");
        page.click("button:text-is(\"Show times\")");
        page.selectOption("#zone", "Asia/Kathmandu");
        page.click("button:text-is(\"Show times\")");

        assertThat(page.locator("#row-2 .programme-local").textContent()).isEqualTo("11:45–12:00 in Kathmandu");
    }

    @Test
    void the_button_to_register_stays_within_reach_of_the_thumb() {
        Page page = open(390);
        page.navigate("/meetings/demo-policy-dialogue");

        assertThat(page.locator("a.button-primary:visible").count()).isEqualTo(1);
        assertThat(page.locator("a.button-primary:visible").boundingBox().y).isBetween(500.0, 900.0);
    }
}

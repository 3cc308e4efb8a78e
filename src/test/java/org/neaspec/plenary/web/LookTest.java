package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.story.BrowserTest;

/** The look and the script, in a browser, on a page that holds everything pages may use. */
class LookTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everything_is_legible_and_fits_at_every_width(ColorScheme scheme) {
        for (int width : WIDTHS) {
            Page page = open(options(width).setColorScheme(scheme));
            for (String path : new String[] {"/test/look?wrong=1", "/no-such-page"}) {
                page.navigate(path);
                assertThat(sideways(page)).as("%s at %d", path, width).isZero();
                if (width == 390 || width == 1280) {
                    assertThat(barriers(page)).as("%s at %d", path, width).isEmpty();
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void times_are_given_in_the_readers_zone_too() {
        Page page = open(1280);
        page.navigate("/test/look");
        assertThat(page.locator("[data-local-for]").textContent()).isEqualTo("15:00–18:45 in your time (Seoul, UTC+9)");

        Page sameClock = open(options(1280).setTimezoneId("Asia/Shanghai"));
        sameClock.navigate("/test/look");
        assertThat(sameClock.locator("[data-local-for]").isVisible()).isFalse();

        Page dayBefore = open(options(1280).setTimezoneId("Pacific/Honolulu"));
        dayBefore.navigate("/test/look");
        assertThat(dayBefore.locator("[data-local-for]").textContent())
                .isEqualTo("Mon 22 Sept, 20:00–23:45 in your time (Honolulu, UTC−10)");
    }

    @Test
    void the_error_summary_has_the_focus_and_leads_to_the_field() {
        Page page = open(390);
        page.navigate("/test/look?wrong=1");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
        page.locator(".error-summary a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("givenName");
    }

    @Test
    void a_keyboard_skips_to_the_content() {
        Page page = open(1280);
        page.navigate("/test/look");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#main");
    }

    @Test
    void a_form_is_sent_by_a_real_browser_with_and_without_scripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            Page page = open(options(390).setJavaScriptEnabled(scripts));
            page.navigate("/test/look");
            page.getByText("Send registration").click();
            assertThat(page.content()).contains("givenName, email, phone, country");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void copy_buttons_are_for_browsers_with_scripts() {
        Page page = open(1280);
        page.navigate("/test/look");
        page.getByText("Copy").click();
        page.locator("[data-copy]", new Page.LocatorOptions().setHasText("Copied"))
                .waitFor();

        Page without = open(options(1280).setJavaScriptEnabled(false));
        without.navigate("/test/look");
        assertThat(without.locator("[data-copy]").isVisible()).isFalse();
    }
}

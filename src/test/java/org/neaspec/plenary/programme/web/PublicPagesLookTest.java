package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.BrowserTest;

/** Home, meeting, programme and settings in a real browser. */
class PublicPagesLookTest extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/meetings/neacap-policy-dialogue-2",
            "/meetings/neacap-policy-dialogue-2/programme?zone=Pacific/Honolulu",
            "/meetings/neaspec-focal-points-2025",
            "/meetings/neaspec-focal-points-2025/programme",
            "/meetings/neaspec-som-26",
            "/meetings/neaspec-som-26/programme",
            "/meetings/neaspec-som-29",
            "/meetings/demo-policy-dialogue",
            "/meetings/demo-policy-dialogue/programme",
            "/organise/meetings/demo-policy-dialogue/settings");

    @Inject
    Staff staff;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everything_is_legible_and_fits_at_every_width(ColorScheme scheme) {
        for (int width : WIDTHS) {
            Page page = open(options(width).setColorScheme(scheme));
            page.context().addCookies(organiser());
            for (String path : PAGES) {
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

    private List<Cookie> organiser() {
        return staff.signIn(new Browser(server.getURI()), Role.ORGANISER).cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setUrl(server.getURI().toString()))
                .toList();
    }
}

package org.neaspec.plenary.story;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.story.SitePage.Who;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest extends BrowserTest {

    /** What a first visit may cost, in bytes over the wire. */
    private static final long FIRST_VISIT = 150_000;

    /** Whether whatever has the focus shows it, and is not under something else. */
    private static final String OUTLINED_AND_IN_SIGHT = """
            () => {
              const element = document.activeElement, style = getComputedStyle(element);
              const box = element.getClientRects()[0];
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 30) / 2);
              return [parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none', element.contains(top)];
            }
            """;

    private static final List<SitePage> PAGES = SitePages.ALL;

    /** For eyes: -Dplenary.pages='held data|.*file.*' looks at these alone. */
    private static final String ONLY = System.getProperty("plenary.pages", ".*");

    @Inject
    Cast cast;

    @Inject
    Staff staff;

    @Inject
    Router router;

    private final Map<Who, Window> windows = new EnumMap<>(Who.class);

    @AfterAll
    void closeWindows() {
        windows.values().forEach(Window::close);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everybody_can_use(SitePage site) {
        assumeTrue(site.name().matches(ONLY));
        var window = windows.computeIfAbsent(site.who(), this::window);
        var page = window.page();
        page.setViewportSize(DESK, 900);
        page.navigate(site.path().apply(cast));
        site.then().accept(page);
        Axe.bring(page);

        // What stands where depends on the width, colours on the scheme, all else on neither.
        look(page, ColorScheme.LIGHT);
        assertThat(Axe.barriers(page)).as("at a desk, light").isEmpty();
        keepPicture(page, site.name() + "-" + DESK + "-LIGHT");
        look(page, ColorScheme.DARK);
        keepPicture(page, site.name() + "-" + DESK + "-DARK");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(sideways(page)).as("sideways scroll at %d", width).isZero();
            if (width == PHONE) {
                assertThat(Axe.barriersInSight(page)).as("on a phone, dark").isEmpty();
                keepPicture(page, site.name() + "-" + PHONE + "-DARK");
            }
        }
        assertThat(window.lastComplaints()).isEmpty();
    }

    private static void look(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    @Test
    void every_page_of_the_site_is_looked_at() {
        var looked = PAGES.stream().map(SitePage::route).collect(toSet());

        var pages = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> !route.getDeclaringType().getName().startsWith("io.micronaut"))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(AccessibilityTest::isPage)
                .collect(toSet());

        assertThat(looked).containsAll(pages);
    }

    private static boolean isPage(String route) {
        return !route.matches(".*\\.(ics|pdf|docx|csv|xlsx|txt|json|zip)")
                && !route.endsWith("/papers/{paper}")
                && !route.startsWith("/api/")
                && !route.endsWith("/files/{file}")
                && !route.startsWith("/assets/")
                && !route.startsWith("/test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/meetings/demo-policy-dialogue",
                "/meetings/demo-policy-dialogue/programme",
                "/meetings/demo-policy-dialogue/registration"
            })
    void a_first_visit_is_light_and_stays_where_it_is(String path) {
        var page = open(PHONE);
        page.addInitScript("""
                window.shifts = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
                  .observe({type: 'layout-shift', buffered: true});
                """);
        long[] bytes = {0};
        page.onRequestFinished(request -> {
            var sizes = request.sizes();
            bytes[0] += sizes.responseHeadersSize + sizes.responseBodySize;
        });

        page.navigate(path);

        assertThat(bytes[0]).isBetween(10_000L, FIRST_VISIT);
        assertThat(((Number) page.evaluate("window.shifts")).doubleValue()).isLessThan(0.01);
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_registration_form_is_filled_in_from_the_keyboard_alone() {
        var page = open(PHONE);
        page.navigate("/meetings/demo-policy-dialogue/registration");
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        @SuppressWarnings("unchecked")
        var reachable = (List<String>) page.evaluate("""
                [...document.querySelectorAll('main :is(a, input, select, textarea, button, summary)')]
                  .filter(element => element.type !== 'hidden' && element.checkVisibility())
                  .filter(element => element.type !== 'radio'
                    || element === document.querySelector(`[type=radio][name="${element.name}"]`))
                  .map(element => element.outerHTML.slice(0, 80))
                """);
        assertThat(reachable).hasSizeGreaterThan(20);

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        for (var element : reachable) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.outerHTML.slice(0, 80)"))
                    .isEqualTo(element);
            assertThat(page.evaluate(OUTLINED_AND_IN_SIGHT)).as(element).isEqualTo(List.of(true, true));
        }
    }

    private Window window(Who who) {
        var window = keepOpen(options(DESK));
        return switch (who) {
            case VISITOR, PARTICIPANT -> window;
            case ORGANISER -> window.signIn(staff.organiser(), Staff.PASSWORD);
            case ADMINISTRATOR -> window.signIn(staff.administrator(), Staff.PASSWORD);
        };
    }

    /** For eyes: -Dplenary.pictures=target/pictures keeps one of each page, width and scheme. */
    private static void keepPicture(Page page, String name) {
        var folder = System.getProperty("plenary.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.replaceAll("[^a-zA-Z0-9]+", "-") + ".png")));
        }
    }
}

package org.neaspec.plenary.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test in a real browser on the one running application. {@link #open} starts a browser of its own for one person; all
 * are closed after the test.
 */
@ExtendWith(Chromium.class)
public abstract class BrowserTest extends PlenaryTest {

    /** Widths of a small phone, a phone, a tablet and a desktop. */
    protected static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280);

    protected static final int PHONE = 390;
    protected static final int DESK = 1280;

    @RegisterExtension
    final BeforeEachCallback ofTheRun = context -> this.browser = Chromium.of(context);

    @Inject
    protected EmbeddedServer server;

    private Browser browser;
    private final List<Window> people = new ArrayList<>();

    /** What browsers complained about: policy violations, failed scripts. */
    protected final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void forgetComplaints() {
        complaints.clear();
    }

    @AfterEach
    void closeBrowsers() {
        people.forEach(Window::close);
        people.clear();
    }

    /** A browser of this width, in Seoul, that prefers light pages and runs scripts. */
    protected Page open(int width) {
        return open(options(width));
    }

    /** A browser with other habits: {@code options(390).setColorScheme(DARK).setJavaScriptEnabled(false)}. */
    protected Page open(Browser.NewContextOptions options) {
        var window = new Window(browser, options, complaints);
        people.add(window);
        return window.page();
    }

    /** A browser that stays open until it is closed. */
    protected Window keepOpen(Browser.NewContextOptions options) {
        return new Window(browser, options, new ArrayList<>());
    }

    protected Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setBaseURL(site())
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Seoul");
    }

    /** The address that links in mails and calendars begin with. */
    protected String site() {
        return server.getApplicationContext().getRequiredProperty("plenary.base-url", String.class);
    }

    /** What axe finds wrong with the page as it stands, one line per rule and element. */
    protected static List<String> barriers(Page page) {
        Axe.bring(page);
        return Axe.barriers(page);
    }

    /** How far the page can be scrolled sideways, in pixels. */
    protected static int sideways(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}

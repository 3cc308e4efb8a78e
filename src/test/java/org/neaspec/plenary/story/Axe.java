package org.neaspec.plenary.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The accessibility checker axe on a page as it is drawn now. Its own builder for Playwright loads the script anew each time
 * and opens another window for the results, which makes a hundred checks slow.
 */
final class Axe {

    private static final String SCRIPT = script();

    /** Frames here show mails, run no scripts and would not answer; a mail is looked at as a page of its own. */
    private static final String RUN = """
            async rules => {
              const {violations} = await axe.run(document, {
                iframes: false, resultTypes: ['violations'], ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})});
              return violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replaceAll('\\n', ' ')));
            }
            """;

    private Axe() {}

    /** Gives a freshly opened page the checker. */
    static void bring(Page page) {
        page.evaluate(SCRIPT);
    }

    /** What every rule finds. */
    static List<String> barriers(Page page) {
        return found(page, List.of());
    }

    /** What those rules find whose answer depends on how wide a page is and in which colours, not on what it says. */
    static List<String> barriersInSight(Page page) {
        return found(
                page, List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, List<String> rules) {
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String script() {
        try (InputStream stream = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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

    private static final String RUN = """
            async () => {
              const {violations} = await axe.run(document, {resultTypes: ['violations']});
              return violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replaceAll('\\n', ' ')));
            }
            """;

    private Axe() {}

    /** Gives a freshly opened page the checker. */
    static void bring(Page page) {
        page.evaluate(SCRIPT);
    }

    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream stream = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

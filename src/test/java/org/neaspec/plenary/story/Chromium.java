package org.neaspec.plenary.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one browser of a test run: the Chromium that is installed, never one that is downloaded. Without one its tests are
 * skipped, and say so aloud; under CI they fail.
 */
final class Chromium implements ExecutionCondition, BeforeAllCallback {

    private static final String ABSENT = "NO BROWSER: what is shown in a real browser is NOT tested. Install Chromium "
            + "(Debian: apt-get install chromium) or say where one is with PLENARY_CHROMIUM.";

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (installed().findAny().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("There is a browser, or there must be");
        }
        System.err.println(ABSENT);
        return ConditionEvaluationResult.disabled(ABSENT);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (installed().findAny().isEmpty()) {
            throw new AssertionError(ABSENT);
        }
    }

    static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Running.class, ignored -> Running.start(), Running.class)
                .browser();
    }

    private static Stream<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("PLENARY_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable);
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(installed().findFirst().orElseThrow())
                                    .setArgs(arguments())));
        }

        /** Chromium's sandbox refuses to work for root, who runs tests in containers. */
        private static List<String> arguments() {
            boolean root = "root".equals(System.getProperty("user.name"));
            return root
                    ? Stream.concat(QUIET.stream(), Stream.of("--no-sandbox")).toList()
                    : QUIET;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}

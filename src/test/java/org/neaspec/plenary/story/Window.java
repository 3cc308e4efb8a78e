package org.neaspec.plenary.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * One person's window, with cookies of its own. It notes what the browser complains about: what the content security policy
 * refused, exceptions of scripts, files that failed, anything fetched from another host.
 */
final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints;

    Window(Browser browser, Browser.NewContextOptions options, List<String> complaints) {
        this.complaints = complaints;
        context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(options.baseURL)) {
                complaints.add("From elsewhere: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** What was complained of since this was last asked. */
    List<String> lastComplaints() {
        var last = List.copyOf(complaints);
        complaints.clear();
        return last;
    }

    Window signIn(String email, String password) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        page.click("main [type=submit]");
        return this;
    }

    /** The console also notes each page that answers 4xx or 5xx, as pages and forms that tell of errors should. */
    private void hear(ConsoleMessage message) {
        boolean statusOfPage = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        boolean refusedForm = message.text().matches("Failed to load resource: .*status of (409|422) .*");
        if (List.of("error", "warning").contains(message.type()) && !statusOfPage && !refusedForm) {
            complaints.add(message.text());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

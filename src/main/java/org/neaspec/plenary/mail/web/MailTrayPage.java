package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of mails.
 *
 * @param sending whether a mail server is configured
 * @param older address of the next page, or null on the last
 * @param newest address of the first page, or null on it
 */
record MailTrayPage(
        boolean sending,
        @Nullable Trouble trouble,
        List<Tab> tabs,
        List<Line> mails,
        @Nullable String older,
        @Nullable String newest) {

    /** A mail server that cannot be reached, in words. */
    record Trouble(String since, long minutes, String answer) {}

    record Tab(String href, String labelKey, long count, boolean current) {}

    /** One mail. */
    record Line(
            String href,
            String subject,
            String recipient,
            String kindKey,
            String stateKey,
            String stateClass,
            String when,
            int attempts,
            @Nullable String answer) {}
}

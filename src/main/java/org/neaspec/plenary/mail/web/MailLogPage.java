package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;

/**
 * The mails of a meeting, or of one person in it.
 *
 * @param person whose mails alone these are, or null
 * @param reference of that person's registration; empty where there is none
 * @param state the state they are narrowed to; empty for all
 * @param resendPath where all that were refused are sent again; null where there is none, or no mail server
 * @param older address of the next page, or null on the last
 * @param newest address of the first page, or null on it
 */
record MailLogPage(
        String meeting,
        String meetingPath,
        String path,
        @Nullable Person person,
        String reference,
        String state,
        String words,
        boolean sending,
        List<MailTrayPage.Tab> tabs,
        List<Choice> kinds,
        List<MailTrayPage.Line> mails,
        long refused,
        @Nullable String resendPath,
        @Nullable String older,
        @Nullable String newest) {

    /** Somebody who registered, and where he or she is reviewed. */
    record Person(String name, String path) {}
}

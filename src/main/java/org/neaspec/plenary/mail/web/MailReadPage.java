package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail in full.
 *
 * @param meeting the title of the meeting whose mails these are; null where they are those of all
 * @param backPath where the others are
 * @param text null when it cannot be opened
 * @param links the links to this site in it, ready to follow
 * @param masked whether secrets are taken out of its links
 */
record MailReadPage(
        @Nullable String meeting,
        String backPath,
        MailTrayPage.Line line,
        boolean masked,
        @Nullable String text,
        List<String> links,
        String htmlPath,
        @Nullable String sendPath,
        @Nullable String cancelPath) {}

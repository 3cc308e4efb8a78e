package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * Who the mails of a meeting come from.
 *
 * @param siteName the name where none is given
 * @param contact where answers go where nothing else is said; null where the meeting has no contact address
 */
record MailSenderPage(
        String meeting,
        String meetingPath,
        String path,
        String name,
        String replyTo,
        List<Choice> addresses,
        String siteName,
        @Nullable String contact,
        FormErrors errors) {}

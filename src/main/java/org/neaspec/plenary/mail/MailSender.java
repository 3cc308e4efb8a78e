package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * Who the mails of a meeting come from.
 *
 * @param name shown beside the address; empty for the site's
 * @param address null for the site's
 * @param replyTo where answers go; null for the contact address of the meeting
 */
@Introspected
public record MailSender(
        String name, @Nullable String address, @Nullable String replyTo) {

    public static final MailSender SITE = new MailSender("", null, null);
}

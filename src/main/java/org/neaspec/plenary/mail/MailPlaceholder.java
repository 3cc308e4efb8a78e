package org.neaspec.plenary.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the words of a mail may leave open: written {@code {name}} and so on, and filled in for every person. Names on the screen
 * come from the messages {@code mail.placeholder.<name>}.
 */
public enum MailPlaceholder {
    NAME,
    MEETING,
    SESSION,
    WHEN,
    WHERE,
    REFERENCE,
    PARTY,
    ROLE,
    BY,
    UNTIL,
    CONTACT,
    SITE,
    MEETING_LINK,
    /** What the mail leads to: the person's own page, the invitation, the delegation. A secret, so never in a subject. */
    LINK;

    static Optional<MailPlaceholder> named(String key) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.key().equals(key))
                .findFirst();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is written: {@code {meeting-link}}. */
    public String written() {
        return "{" + key() + "}";
    }

    public String messageKey() {
        return "mail.placeholder." + name();
    }
}

package org.neaspec.plenary.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to a focal point prints.
 *
 * @param party the State or body in running text
 * @param places how many the delegation may have, or null
 * @param deadline until when people can be named, or null
 * @param words what the focal point had sent, where the mail is about that
 */
record FocalMailPage(
        String name,
        String meeting,
        String when,
        @Nullable String zone,
        @Nullable String where,
        boolean demonstration,
        String party,
        @Nullable Integer places,
        @Nullable String deadline,
        @Nullable String words,
        @Nullable String delegationLink,
        String meetingLink,
        @Nullable String contact,
        String siteName)
        implements WordedPage {

    @Override
    public Map<MailPlaceholder, String> facts() {
        return WordedFacts.of(name, meeting, when, where, contact, siteName, meetingLink)
                .with(MailPlaceholder.PARTY, party)
                .with(MailPlaceholder.UNTIL, deadline)
                .with(MailPlaceholder.LINK, delegationLink)
                .all();
    }
}

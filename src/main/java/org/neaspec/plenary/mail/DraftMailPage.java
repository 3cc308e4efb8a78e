package org.neaspec.plenary.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail prints to somebody who had a registration form kept half-way through. Nothing of the form is in it: whoever typed
 * the address may be a stranger to it.
 *
 * @param draftLink opens the form
 * @param until when it is forgotten, in the time of the meeting
 */
record DraftMailPage(
        String name,
        String meeting,
        String when,
        @Nullable String zone,
        @Nullable String where,
        boolean demonstration,
        String draftLink,
        String until,
        String meetingLink,
        @Nullable String contact,
        String siteName)
        implements WordedPage {

    @Override
    public Map<MailPlaceholder, String> facts() {
        return WordedFacts.of(name, meeting, when, where, contact, siteName, meetingLink)
                .with(MailPlaceholder.UNTIL, until)
                .with(MailPlaceholder.LINK, draftLink)
                .all();
    }
}

package org.neaspec.plenary.mail;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to somebody who was invited prints.
 *
 * @param words of the secretariat, one paragraph each
 * @param until until when it can be answered, in words; null for no end
 * @param invited marks it for the footer
 */
record InvitationMailPage(
        String name,
        String meeting,
        String when,
        @Nullable String zone,
        @Nullable String where,
        boolean demonstration,
        List<String> words,
        @Nullable String until,
        boolean skipsReview,
        boolean invited,
        String invitationLink,
        String meetingLink,
        @Nullable String contact,
        String siteName)
        implements WordedPage {

    @Override
    public Map<MailPlaceholder, String> facts() {
        return WordedFacts.of(name, meeting, when, where, contact, siteName, meetingLink)
                .with(MailPlaceholder.UNTIL, until)
                .with(MailPlaceholder.LINK, invitationLink)
                .all();
    }
}

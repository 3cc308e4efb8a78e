package org.neaspec.plenary.mail;

import java.util.List;

/** What a mail in the morning prints: the meetings at which something waits for a member of staff. */
record DigestMailPage(String name, String siteName, List<Line> meetings, String preferenceLink) {

    /**
     * One meeting.
     *
     * @param awaiting registrations that await review
     * @param refused mails that were refused or came back
     */
    record Line(String meeting, long awaiting, long refused, String queueLink, String mailsLink) {}
}

package org.neaspec.plenary.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says that brings a session into somebody's calendar, moves it there, or takes it away. It holds no personal link:
 * people hand invitations on.
 *
 * @param session title of the session, or of the meeting where it is invited to as one
 * @param when day and hours, in the meeting's zone
 * @param zone the zone by its city, with its offset on that day; null for whole days
 * @param where room and place, or null
 * @param whenBefore day and hours as they were told before, where they changed
 * @param whereBefore room and place as they were told before, where they changed
 * @param join where it is joined from afar
 * @param off whether the session is off for everybody, where the entry is taken away
 * @param replyAsked whether answers are read
 */
record CalendarMailPage(
        String name,
        String session,
        String when,
        @Nullable String zone,
        @Nullable String where,
        @Nullable String join,
        @Nullable String whenBefore,
        @Nullable String whereBefore,
        boolean off,
        boolean replyAsked,
        String meeting,
        boolean demonstration,
        String reference,
        String meetingLink,
        @Nullable String contact,
        String siteName)
        implements WordedPage {

    @Override
    public Map<MailPlaceholder, String> facts() {
        return WordedFacts.of(name, meeting, when, where, contact, siteName, meetingLink)
                .with(MailPlaceholder.SESSION, session)
                .with(MailPlaceholder.REFERENCE, reference)
                .all();
    }
}

package org.neaspec.plenary.programme.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammeView;

/**
 * The calendar file of a meeting.
 *
 * @param ways the page of all ways into a calendar
 * @param sessions whether it holds sessions; else it holds the days of the meeting alone
 */
record CalendarLink(String href, String ways, boolean sessions) {

    /** The link for this viewer's programme; null while there is nothing to put in the file. */
    static @Nullable CalendarLink of(MeetingFacts meeting, ProgrammeView programme) {
        boolean sessions = meeting.zone() != null
                && programme.items().stream().anyMatch(item -> item.timed() && item.sight() == Sight.FULL);
        return sessions || meeting.date().exact()
                ? new CalendarLink(
                        MeetingPaths.programmeCalendar(meeting.slug()),
                        MeetingPaths.addToCalendar(meeting.slug()),
                        sessions)
                : null;
    }
}

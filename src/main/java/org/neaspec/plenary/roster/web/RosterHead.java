package org.neaspec.plenary.roster.web;

import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;

/** What the pages of the list say about the meeting it is of. */
record RosterHead(String title, String path, String when, String listPath) {

    static RosterHead of(MeetingFacts meeting) {
        return new RosterHead(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                meeting.date().print(),
                MeetingPaths.people(meeting.slug()));
    }
}

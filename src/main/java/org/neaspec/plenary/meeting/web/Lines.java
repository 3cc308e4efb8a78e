package org.neaspec.plenary.meeting.web;

import java.time.Instant;
import org.neaspec.plenary.meeting.DateToAvoid;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingPaths;

/** Meetings as lines of a list. */
final class Lines {

    private Lines() {}

    static ListPage.Line of(MeetingCard meeting, Instant now) {
        return new ListPage.Line(
                MeetingPaths.meeting(meeting.slug()),
                meeting.title(),
                meeting.date().print(),
                meeting.date().reason(),
                meeting.phase(now).messageKey(),
                meeting.venue().print());
    }

    static ListPage.Line of(DateToAvoid date) {
        return new ListPage.Line(null, date.title(), date.date().print(), date.source(), "meeting.year.avoid", "");
    }
}

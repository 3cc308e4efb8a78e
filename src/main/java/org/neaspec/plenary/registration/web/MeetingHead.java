package org.neaspec.plenary.registration.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.TimeText;

/** What the pages of registration say about the meeting they are for. */
public record MeetingHead(
        String title,
        String path,
        String programmePath,
        String when,
        String zone,
        String where,
        boolean demonstration) {

    public static MeetingHead of(MeetingFacts meeting, Clock clock) {
        // The announced hours are those of the first day; of a longer meeting they would mislead here.
        var oneDay = Objects.equals(meeting.date().first(), meeting.date().last());
        var hours = !oneDay || meeting.hoursStart() == null || meeting.hoursEnd() == null
                ? ""
                : ", " + TimeText.hours(meeting.hoursStart(), meeting.hoursEnd());
        var day = meeting.firstDayOr(clock).atStartOfDay(meeting.zoneOrUtc()).toInstant();
        return new MeetingHead(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                MeetingPaths.programme(meeting.slug()),
                meeting.date().print() + hours,
                meeting.zone() == null || meeting.zone() instanceof ZoneOffset ? "" : Moments.zone(meeting.zone(), day),
                meeting.venue().print(),
                meeting.demonstration());
    }
}

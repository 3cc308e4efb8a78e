package org.neaspec.plenary.itip.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.itip.StuckCalendars;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Calendars that could not be brought up to date, however often it was tried: somebody has to look why. */
@Singleton
class CalendarsToMend implements ToDoList {

    private final Invitations invitations;

    CalendarsToMend(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<ToDo> today() {
        return among(meetingId -> true);
    }

    @Override
    public List<ToDo> today(Set<Long> meetingIds) {
        return among(meetingIds::contains);
    }

    private List<ToDo> among(Predicate<Long> meetings) {
        return invitations.stuck().stream()
                .filter(stuck -> meetings.test(stuck.meetingId()))
                .map(CalendarsToMend::toDo)
                .toList();
    }

    private static ToDo toDo(StuckCalendars stuck) {
        return new ToDo("itip.toDo.stuck", stuck.many(), stuck.meeting(), MeetingPaths.answers(stuck.slug()));
    }
}

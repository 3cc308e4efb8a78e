package org.neaspec.plenary.itip.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.itip.MeetingCount;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/**
 * Answers that nobody vouches for, which somebody has to say are to be noted, and calendars that could not be brought up to date
 * however often it was tried.
 */
@Singleton
class CalendarChores implements ToDoList {

    private final Replies replies;
    private final Invitations invitations;

    CalendarChores(Replies replies, Invitations invitations) {
        this.replies = replies;
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
        return Stream.concat(
                        toDo("itip.toDo.note", replies.waiting(), meetings),
                        toDo("itip.toDo.stuck", invitations.stuck(), meetings))
                .toList();
    }

    private static Stream<ToDo> toDo(String messageKey, List<MeetingCount> counts, Predicate<Long> meetings) {
        return counts.stream()
                .filter(one -> meetings.test(one.meetingId()))
                .map(one -> new ToDo(messageKey, one.many(), one.title(), MeetingPaths.answers(one.slug())));
    }
}

package org.neaspec.plenary.itip.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Answers that nobody vouches for: somebody has to say that they are to be noted. */
@Singleton
class AnswersToNote implements ToDoList {

    private final Replies replies;

    AnswersToNote(Replies replies) {
        this.replies = replies;
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
        return replies.waiting().stream()
                .filter(waiting -> meetings.test(waiting.meetingId()))
                .map(waiting -> new ToDo(
                        "itip.toDo.note", waiting.many(), waiting.meeting(), MeetingPaths.answers(waiting.slug())))
                .toList();
    }
}

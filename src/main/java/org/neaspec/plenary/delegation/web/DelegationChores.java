package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.neaspec.plenary.delegation.Chores;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** What delegations wait for: the organisers' first page says so, meeting by meeting. */
@Singleton
class DelegationChores implements ToDoList {

    private final Chores chores;

    DelegationChores(Chores chores) {
        this.chores = chores;
    }

    @Override
    public List<ToDo> today() {
        return today(chore -> true);
    }

    @Override
    public List<ToDo> today(Set<Long> meetingIds) {
        return today(chore -> meetingIds.contains(chore.meetingId()));
    }

    private List<ToDo> today(Predicate<Chores.Chore> concerned) {
        return chores.open().stream()
                .filter(concerned)
                .map(chore -> new ToDo("delegation.toDo." + chore.kind(), chore.many(), chore.meeting(), path(chore)))
                .toList();
    }

    private static String path(Chores.Chore chore) {
        return chore.kind() == Chores.Kind.ENDORSEMENTS
                ? MeetingPaths.registrations(chore.slug()) + "?status=AWAITING_ENDORSEMENT"
                : DelegationPaths.organise(chore.slug());
    }
}

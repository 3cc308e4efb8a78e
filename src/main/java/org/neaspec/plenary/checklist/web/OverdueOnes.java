package org.neaspec.plenary.checklist.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.neaspec.plenary.checklist.Checklists;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Tasks that should have been done: the organisers' first page says so. */
@Singleton
class OverdueOnes implements ToDoList {

    private final Checklists checklists;
    private final Site site;
    private final Clock clock;

    OverdueOnes(Checklists checklists, Site site, Clock clock) {
        this.checklists = checklists;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public List<ToDo> today() {
        return checklists.overdue(LocalDate.ofInstant(clock.instant(), site.zone())).stream()
                .map(meeting ->
                        new ToDo("checklist.toDo.overdue", meeting.tasks(), MeetingPaths.checklist(meeting.slug())))
                .toList();
    }
}

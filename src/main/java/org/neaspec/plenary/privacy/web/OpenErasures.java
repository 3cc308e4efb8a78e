package org.neaspec.plenary.privacy.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.privacy.Erasures;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Wishes to be forgotten that nobody has decided. */
@Singleton
class OpenErasures implements ToDoList {

    private final Erasures erasures;

    OpenErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public List<ToDo> today() {
        return erasures.open().entrySet().stream()
                .map(meeting ->
                        new ToDo("privacy.toDo.erasures", meeting.getValue(), MeetingPaths.privacy(meeting.getKey())))
                .toList();
    }
}

package org.neaspec.plenary.web;

import java.util.List;
import java.util.Set;

/** What a room wants organisers to do today; the organisers' first page asks every room that has such a list. */
public interface ToDoList {

    List<ToDo> today();

    /**
     * The same for somebody who looks after some meetings only.
     *
     * @param meetingIds those whose people he or she may see
     */
    default List<ToDo> today(Set<Long> meetingIds) {
        return List.of();
    }
}

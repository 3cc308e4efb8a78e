package org.neaspec.plenary.web;

import java.util.List;

/** What a room wants organisers to do today; the organisers' first page asks every room that has such a list. */
public interface ToDoList {

    List<ToDo> today();
}

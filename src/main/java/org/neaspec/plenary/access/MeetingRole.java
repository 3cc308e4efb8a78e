package org.neaspec.plenary.access;

import java.util.EnumSet;
import java.util.Set;

/** What somebody of the staff is at one meeting; words come from the messages {@code access.role.<name>}. */
public enum MeetingRole {
    /** Everything about the meeting, and who else works on it. */
    OWNER(EnumSet.range(Task.READ, Task.TEAM)),
    /** Programme and agenda, from the draft to the published version. */
    PROGRAMME_EDITOR(EnumSet.of(Task.READ, Task.EDIT_ROW, Task.EDIT_PROGRAMME, Task.PUBLISH)),
    /** Registrations. */
    REVIEWER(EnumSet.of(Task.READ, Task.REVIEW)),
    /** Who has come. */
    DESK(EnumSet.of(Task.READ, Task.DESK)),
    /** The rows that are named with the role, and no others. */
    SESSION_LEAD(EnumSet.of(Task.READ)),
    /** Arrivals, visas, hotels. */
    HOST_LIAISON(EnumSet.of(Task.READ, Task.LOGISTICS)),
    /** Looking, nothing else. */
    READER(EnumSet.of(Task.READ));

    /** A copy that nothing can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Task> tasks;

    MeetingRole(Set<Task> tasks) {
        this.tasks = Set.copyOf(tasks);
    }

    public boolean may(Task task) {
        return task == Task.STAFF || tasks.contains(task);
    }
}

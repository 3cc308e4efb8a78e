package org.neaspec.plenary.checklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/**
 * The checklist of a meeting.
 *
 * @param keeper whether this reader may change it
 * @param dated whether the meeting has a day, so that tasks have one
 * @param changing the task that is being changed; null while the form adds one
 * @param theirs what somebody else has made of it meanwhile
 */
record ChecklistPage(
        FormErrors errors,
        String meetingTitle,
        String slug,
        String path,
        boolean keeper,
        boolean dated,
        List<Line> open,
        List<Line> done,
        @Nullable String changing,
        int version,
        @Nullable String theirs,
        TaskForm typed) {

    /**
     * @param when by when, or when and by whom it was done
     * @param overdue whether that day is over
     */
    record Line(String id, String title, @Nullable String responsible, String when, boolean overdue) {}

    public boolean empty() {
        return open.isEmpty() && done.isEmpty();
    }
}

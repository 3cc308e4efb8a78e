package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.ToDo;

/**
 * What needs doing today, meeting by meeting.
 *
 * @param toDo what other rooms say needs doing
 * @param everything whether the reader sees to all meetings, and their mails
 * @param directory whether the reader works with people in the directory
 */
record OrganiserHomePage(
        List<ToDo> toDo,
        List<Line> waiting,
        List<Line> others,
        List<Line> past,
        boolean everything,
        boolean directory,
        boolean administrator) {

    /**
     * One meeting.
     *
     * @param segments who may attend what; not counted for meetings that are over
     */
    record Line(
            String title,
            String when,
            String path,
            String registrationsPath,
            @Nullable String programmePath,
            @Nullable String detailsPath,
            @Nullable String settingsPath,
            @Nullable String teamPath,
            long awaiting,
            int taken,
            String places,
            List<Segment> segments,
            String windowKey,
            boolean open,
            boolean announced) {}

    /** A segment with how many people are approved for it. */
    record Segment(String code, String title, long approved) {}

    public boolean nothing() {
        return toDo.isEmpty() && waiting.isEmpty();
    }
}

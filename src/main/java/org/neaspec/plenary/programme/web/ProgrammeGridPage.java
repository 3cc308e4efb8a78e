package org.neaspec.plenary.programme.web;

import java.util.List;

/** The programme by time and room, as far as the viewer may see it. */
record ProgrammeGridPage(MeetingHead meeting, List<GridTable> days, List<String> untimed) {

    public boolean empty() {
        return days.isEmpty() && untimed.isEmpty();
    }
}

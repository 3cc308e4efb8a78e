package org.neaspec.plenary.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meetings in groups: the editions of a series, or the months of a year.
 *
 * @param groups a heading of null for one group that needs none
 * @param further where else something about these meetings is; null where there is nothing
 * @param earlier where the year before is; null where there is none
 */
record ListPage(
        String title,
        List<Group> groups,
        @Nullable Link earlier,
        @Nullable Link later,
        @Nullable Link further) {

    record Group(@Nullable String heading, List<Line> lines) {}

    /**
     * A meeting, or days to avoid.
     *
     * @param href the page of the meeting; null for days to avoid
     */
    record Line(
            @Nullable String href,
            String title,
            String date,
            @Nullable String note,
            String phaseKey,
            String place) {}

    record Link(String href, String text) {}

    public boolean empty() {
        return groups.isEmpty();
    }
}

package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.web.GridTable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The draft by time and room.
 *
 * @param title of the meeting
 * @param editor the same rows one after the other
 * @param mayMove whether whoever looks may move rows
 * @param bar what can be undone; null for who may not
 * @param untimed rows that no time is set for
 */
record GridPage(
        FormErrors errors,
        String slug,
        String title,
        String path,
        String editor,
        boolean mayMove,
        @Nullable DraftBar bar,
        List<GridTable> days,
        List<Untimed> untimed,
        @Nullable Place place) {

    record Untimed(String title, @Nullable String href) {}

    /**
     * Where to move one row, asked in a form.
     *
     * @param now where it is, in words
     * @param close the page without the form
     */
    record Place(
            String title,
            String now,
            String path,
            String close,
            List<Choice> days,
            String start,
            String room,
            List<String> rooms) {}
}

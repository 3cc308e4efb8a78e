package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.neaspec.plenary.web.FormErrors;

/**
 * The draft of a programme, row by row.
 *
 * @param title of the meeting
 * @param line what was typed into the quick line, when it was refused
 */
record EditorPage(
        FormErrors errors,
        String slug,
        String title,
        String path,
        boolean empty,
        DraftBar bar,
        List<Day> days,
        String line,
        ChecksPanel checks) {

    /**
     * A day, or the rows without a set time.
     *
     * @param key of the day: "2025-09-23", or "none"
     */
    record Day(String key, String heading, String add, List<EditorRow> rows) {}
}

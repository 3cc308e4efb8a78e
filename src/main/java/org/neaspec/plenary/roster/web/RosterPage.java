package org.neaspec.plenary.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The list of people of a meeting.
 *
 * @param query of the list shown, with its question mark
 * @param asking what the address says, for a form that goes on with the same list
 * @param participants the list of participants, ready made
 * @param everything whether nothing is asked for, so that an empty list means an empty meeting
 */
record RosterPage(
        RosterHead meeting,
        String query,
        Asked asked,
        List<Choice> columns,
        List<Choice> questions,
        List<Head> heads,
        List<Line> lines,
        long found,
        String place,
        @Nullable String earlier,
        @Nullable String later,
        boolean everything,
        String xlsxPath,
        String csvPath,
        String importPath,
        String messagePath,
        List<Field> asking,
        View participants,
        List<View> views,
        String viewsPath,
        String viewName,
        boolean viewShared,
        FormErrors errors) {

    /** A part of the address. */
    record Field(String name, String value) {}

    /** What the list is narrowed to. */
    record Asked(
            String words,
            List<Choice> statuses,
            List<Choice> categories,
            List<Choice> states,
            String body,
            List<Choice> kinds,
            List<Choice> segments,
            List<Choice> modes,
            List<Choice> roles,
            String from,
            String to,
            List<Choice> marks,
            List<Choice> assignees,
            String sort,
            boolean more) {}

    /** @param order ascending or descending where the list is ordered by this column */
    record Head(
            String label, @Nullable String href, @Nullable String order) {}

    /** @param failing whether mail to the person comes back */
    record Line(String reference, String path, String label, String name, boolean failing, List<Cell> cells) {}

    record Cell(String text, @Nullable String look) {}

    /** @param removalPath null for one that somebody else made */
    record View(
            String name,
            String href,
            boolean current,
            @Nullable String by,
            @Nullable String removalPath) {}
}

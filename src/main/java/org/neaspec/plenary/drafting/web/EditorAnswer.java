package org.neaspec.plenary.drafting.web;

import java.util.List;

/**
 * What an act changes on a page that is open: the bar, and only the rows that are others now.
 *
 * @param told what happened, in words
 * @param wrong whether it could not be done
 * @param order the days in order, each with its rows where they changed: "2025-09-23=id,id|none"
 * @param days sections that the page does not have yet
 * @param rows whole rows, new or changed
 * @param times rows of which only the time changed
 * @param focus the row that the act was about
 */
record EditorAnswer(
        DraftBar bar,
        String told,
        boolean wrong,
        String order,
        List<EditorPage.Day> days,
        List<EditorRow> rows,
        List<EditorRow.Time> times,
        String focus,
        ChecksPanel checks) {}

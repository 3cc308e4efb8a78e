package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found, beside the programme or on a page of its own.
 *
 * @param fixes where an offer is taken
 * @param page the page with all of it
 * @param count how many there are of each severity, in words
 * @param more how many are only on that page; 0 when all are here
 */
record ChecksPanel(
        String fixes, String page, String count, List<Line> open, int more, List<Waived> waived, String waivedCount) {

    /**
     * A finding.
     *
     * @param about the title of its row, or what else it is about
     * @param href where that can be changed; null where there is no such place
     * @param needs the task of who may open it
     * @param fix what is offered; null where nothing can be
     * @param field of the form that waives it
     * @param reason what was typed into it
     * @param asked whether that form stands open
     */
    record Line(
            String key,
            String mark,
            String severityKey,
            String about,
            @Nullable String href,
            String needs,
            String words,
            @Nullable String fix,
            String field,
            String reason,
            boolean asked) {}

    /**
     * A finding that is meant as it stands.
     *
     * @param by who said so, when and why
     */
    record Waived(Line line, String by) {}
}

package org.neaspec.plenary.intake.web;

import java.util.List;
import org.neaspec.plenary.web.FormErrors;

/**
 * Where a paper is brought in.
 *
 * @param text as it was pasted, after it was refused
 * @param rows how many rows the draft has
 */
record ImportPage(
        FormErrors errors,
        String slug,
        String title,
        String path,
        String draftHref,
        String calendarHref,
        List<Export> exports,
        int rows,
        String text) {

    /** A file to take away. */
    record Export(String kind, String href) {}
}

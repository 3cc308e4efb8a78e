package org.neaspec.plenary.people.web;

import java.util.List;
import org.neaspec.plenary.web.FormErrors;

/**
 * Who may be one person twice.
 *
 * @param known whether those are shown that are known not to be one
 */
record DuplicatesPage(FormErrors errors, boolean known, List<Line> pairs, Paging paging) {

    record Line(
            String oneId,
            String oneName,
            String onePath,
            String oneFacts,
            String otherId,
            String otherName,
            String otherPath,
            String otherFacts,
            String whyKey,
            String mergePath) {}
}

package org.neaspec.plenary.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * How a meeting belongs together with others, for organisers.
 *
 * @param path of the page; forms stand below it
 * @param publicHref the page of the meeting; null while it is not announced
 * @param others the meetings it can be related to
 */
record RelationsPage(
        FormErrors errors,
        String slug,
        String current,
        String title,
        String path,
        @Nullable String publicHref,
        List<Line> relations,
        List<Choice> kinds,
        List<Choice> others) {

    /**
     * One relation, read from this meeting.
     *
     * @param href the page of the other meeting; null for who may not look at it before it is announced
     * @param together whether the two are held together, so that one form may register for both
     * @param registers whether it does
     * @param announced whether the public sees this relation on both pages
     */
    record Line(
            long id,
            String how,
            String title,
            String date,
            @Nullable String href,
            boolean announced,
            boolean together,
            boolean registers) {}
}

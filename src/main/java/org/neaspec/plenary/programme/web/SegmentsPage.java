package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The segments of a meeting, for organisers.
 *
 * @param adding the form for a new segment; null while another one is open
 */
record SegmentsPage(
        FormErrors errors,
        String slug,
        String title,
        String path,
        String settingsHref,
        List<Line> lines,
        @Nullable Panel adding) {

    /**
     * A segment.
     *
     * @param seen what others see of it; null where it is open
     * @param open the form to change it; null while it is shut
     */
    record Line(
            long id,
            int version,
            String code,
            String title,
            String audience,
            @Nullable String audienceLine,
            @Nullable String seen,
            boolean up,
            boolean down,
            @Nullable Panel open) {}

    /**
     * The fields of a segment.
     *
     * @param visibilities for new segments only
     * @param theirs what somebody else has made of it meanwhile
     */
    record Panel(
            SegmentForm form,
            List<Choice> accesses,
            List<Choice> admits,
            List<Choice> visibilities,
            List<String> theirs) {}
}

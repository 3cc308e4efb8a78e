package org.neaspec.plenary.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * How far a meeting has come, for organisers.
 *
 * @param publicHref the page of the meeting; null while it is not announced
 * @param phase where it stands now, in words
 * @param avoided dates to avoid that its date meets with, in words
 * @param affected who is touched when it is put off, called off or taken up again
 * @param reinstatable the stage before it was stopped, in words; null when it is not stopped
 */
record StagePage(
        FormErrors errors,
        String slug,
        String current,
        String title,
        String path,
        @Nullable String publicHref,
        int version,
        String stage,
        String phase,
        List<String> avoided,
        List<String> affected,
        List<Choice> stages,
        String reason,
        boolean tell,
        @Nullable String reinstatable,
        List<Line> history) {

    record Line(String at, String said, @Nullable String reason, String by) {}
}

package org.neaspec.plenary.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Something was decided about a meeting: it was cancelled, postponed, taken up again, or is a step further in its planning.
 *
 * @param reason why, in the organiser's words; there always is one for what is cancelled or postponed
 * @param tell whether the organiser wants the registrants to be told
 */
public record MeetingStageChanged(
        long meetingId, Stage before, Stage after, @Nullable String reason, boolean tell) {

    /** Whether a meeting that was not to take place is on again. */
    public boolean reinstated() {
        return before.stopped() && !after.stopped();
    }
}

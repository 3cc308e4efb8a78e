package org.neaspec.plenary.meeting;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The least one has to read to know whether a page kept for everybody is still good.
 *
 * @param revision changes with everything the public sees of the meeting
 */
public record MeetingPulse(
        long id,
        long revision,
        RegistrationWindow window,
        Stage stage,
        @Nullable ZoneId zone) {}

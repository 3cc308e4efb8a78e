package org.neaspec.plenary.itip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.calendar.CalendarTime;

/**
 * What somebody was invited to.
 *
 * @param title as it was told last
 * @param live false once it was taken away again
 * @param answer null while there is none
 * @param comment what was written beside it
 */
public record InvitedTo(
        String title,
        CalendarTime time,
        boolean live,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String comment) {}

package org.neaspec.plenary.itip;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.Answer;
import org.neaspec.plenary.calendar.CalendarTime;

/**
 * Somebody who is invited to a session, and what he or she answered.
 *
 * @param reference of the registration
 * @param title of the session, as it was told last
 * @param answer null while there is none
 * @param comment what was written beside it
 */
public record InvitedPerson(
        String reference,
        String name,
        String title,
        CalendarTime time,
        @Nullable Answer answer,
        @Nullable String comment) {}

package org.neaspec.plenary.itip;

import org.neaspec.plenary.calendar.CalendarTime;

/**
 * How many were invited to a session, and what they answered.
 *
 * @param uid of its entry in calendars
 * @param title as it was told last
 */
public record AnsweredSession(
        String uid, String title, CalendarTime time, long invited, long accepted, long tentative, long declined) {

    /** Those who have not answered. */
    public long open() {
        return invited - accepted - tentative - declined;
    }
}

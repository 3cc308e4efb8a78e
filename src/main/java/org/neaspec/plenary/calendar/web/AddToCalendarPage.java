package org.neaspec.plenary.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.QrCode;

/**
 * The ways in which a meeting comes into somebody's calendar.
 *
 * @param file the whole, to download once
 * @param code leads a phone to this page, where it takes the way it knows
 * @param registration where one registers; null while nobody can
 * @param deadlines null while there are none
 */
record AddToCalendarPage(
        String title,
        String meetingHref,
        String programmeHref,
        Feed feed,
        String file,
        QrCode code,
        @Nullable String registration,
        boolean participant,
        List<Day> days,
        @Nullable Feed deadlines) {

    /** Something to subscribe to, as https, as webcal, and by the calendars of Google and Outlook. */
    record Feed(String id, String address, String webcal, String google, String outlook) {}

    record Day(String heading, String file, List<Session> sessions) {}

    /**
     * @param google where it is taken over once; null with outlook for a session that is not open
     */
    record Session(
            String title,
            String hours,
            String file,
            boolean closed,
            @Nullable String google,
            @Nullable String outlook) {}
}

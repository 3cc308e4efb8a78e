package org.neaspec.plenary.itip.web;

import java.time.LocalDate;
import java.util.Locale;
import org.neaspec.plenary.calendar.CalendarTime;
import org.neaspec.plenary.shared.TimeText;

/** Times of entries in words. */
final class EntryTimes {

    private EntryTimes() {}

    static String words(CalendarTime time) {
        if (time instanceof CalendarTime.Timed hours) {
            return TimeText.longDate(hours.start().toLocalDate(), Locale.ENGLISH) + ", "
                    + TimeText.hours(hours.start().toLocalTime(), hours.end().toLocalTime()) + ' '
                    + TimeText.city(hours.zone());
        }
        var days = (CalendarTime.AllDay) time;
        LocalDate last = days.end().minusDays(1);
        String first = TimeText.longDate(days.start(), Locale.ENGLISH);
        return last.equals(days.start()) ? first : first + " – " + TimeText.longDate(last, Locale.ENGLISH);
    }
}

package org.neaspec.plenary.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a feed holds when it has nothing to tell: one harmless whole-day entry.
 *
 * <p>Programs that subscribe keep their old entries when a feed turns empty, answers 404 or asks for a password; they
 * drop them only when something else takes their place.
 */
public final class NeutralFeed {

    /** The same for all: it says nothing about person, meeting or number. */
    private static final UUID UID = UUID.fromString("5f0c7a52-8c1e-4d1b-9b0a-3f6d2f1c9e47");

    private NeutralFeed() {}

    /**
     * @param name what the calendar is called
     * @param summary one line such as "This calendar link was replaced"
     * @param description what to do now
     * @param day where the line stands
     * @param since when the feed turned neutral; the same moment gives the same bytes
     */
    public static CalendarFile of(String name, String summary, String description, LocalDate day, Instant since) {
        CalendarTime whole = new CalendarTime.AllDay(day, day.plusDays(1));
        CalendarEntry line = new CalendarEntry(
                UID,
                0,
                since,
                since,
                whole,
                summary,
                description,
                null,
                null,
                List.of(),
                false,
                CalendarEntry.State.CONFIRMED,
                false);
        return CalendarFile.feed(name, List.of(line));
    }
}

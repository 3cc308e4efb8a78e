package org.neaspec.plenary.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session, or other thing to be at, in a calendar file.
 *
 * @param uid random, made with the session and kept for ever, the same in every file, feed and mail
 * @param sequence starts at 0 and rises with every change of time or status; never falls
 * @param revised when anything that is printed here last changed
 * @param url a public page in http or https, never one that carries a token
 * @param closed shown as private by calendars that are shared; a hint to them, not access control
 * @param busy whether the time counts as taken
 * @param join where it is joined from afar; only ever for somebody who is admitted
 */
public record CalendarEntry(
        UUID uid,
        int sequence,
        Instant created,
        Instant revised,
        CalendarTime time,
        String summary,
        String description,
        @Nullable String location,
        @Nullable URI url,
        List<String> categories,
        boolean closed,
        State state,
        boolean busy,
        @Nullable URI join) {

    /** What RFC 5545 3.8.1.11 lets an event be. */
    public enum State {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** The same, revised at this moment at the earliest. */
    CalendarEntry since(Instant moment) {
        return revised.isAfter(moment)
                ? this
                : new CalendarEntry(
                        uid,
                        sequence,
                        created,
                        moment,
                        time,
                        summary,
                        description,
                        location,
                        url,
                        categories,
                        closed,
                        state,
                        busy,
                        join);
    }

    /** An entry that is not joined from afar. */
    public CalendarEntry(
            UUID uid,
            int sequence,
            Instant created,
            Instant revised,
            CalendarTime time,
            String summary,
            String description,
            @Nullable String location,
            @Nullable URI url,
            List<String> categories,
            boolean closed,
            State state,
            boolean busy) {
        this(
                uid,
                sequence,
                created,
                revised,
                time,
                summary,
                description,
                location,
                url,
                categories,
                closed,
                state,
                busy,
                null);
    }

    public CalendarEntry {
        categories = List.copyOf(categories);
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence starts at 0: " + sequence);
        }
        if (url != null && !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("Not the address of a page: " + url);
        }
    }
}

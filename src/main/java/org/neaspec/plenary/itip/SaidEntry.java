package org.neaspec.plenary.itip;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarTime;
import org.neaspec.plenary.shared.ZonePicker;

/**
 * An entry as it was told to somebody: all that is printed of it, so that a cancellation repeats this and nothing newer, and two
 * can be compared. Whole days have no zone.
 */
@Serdeable
record SaidEntry(
        String uid,
        String created,
        String start,
        String end,
        @Nullable String zone,
        String summary,
        String description,
        @Nullable String location,
        @Nullable String url,
        List<String> categories,
        boolean closed,
        boolean busy,
        CalendarEntry.State state,
        @Nullable String join) {

    static SaidEntry of(CalendarEntry entry) {
        var time = entry.time();
        return new SaidEntry(
                entry.uid().toString(),
                entry.created().toString(),
                time instanceof CalendarTime.Timed hours
                        ? hours.start().toString()
                        : days(time).start().toString(),
                time instanceof CalendarTime.Timed hours
                        ? hours.end().toString()
                        : days(time).end().toString(),
                time instanceof CalendarTime.Timed hours ? hours.zone().getId() : null,
                entry.summary(),
                entry.description(),
                entry.location(),
                entry.url() == null ? null : entry.url().toString(),
                entry.categories(),
                entry.closed(),
                entry.busy(),
                entry.state(),
                entry.join() == null ? null : entry.join().toString());
    }

    private static CalendarTime.AllDay days(CalendarTime time) {
        return (CalendarTime.AllDay) time;
    }

    /** The entry again; it was last revised when it was told. */
    CalendarEntry entry(int sequence, Instant stamp) {
        return new CalendarEntry(
                UUID.fromString(uid),
                sequence,
                Instant.parse(created),
                stamp,
                time(),
                summary,
                description,
                location,
                url == null ? null : URI.create(url),
                categories,
                closed,
                state,
                busy,
                join == null ? null : URI.create(join));
    }

    /** A zone that is no more is read as universal time, so that what was said of it can still be taken back. */
    private static ZoneId zone(String id) {
        var kept = ZonePicker.kept(id);
        return kept == null ? ZoneId.of("UTC") : kept;
    }

    CalendarTime time() {
        return zone == null
                ? new CalendarTime.AllDay(LocalDate.parse(start), LocalDate.parse(end))
                : new CalendarTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), zone(zone));
    }
}

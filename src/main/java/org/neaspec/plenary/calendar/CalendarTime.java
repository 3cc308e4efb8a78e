package org.neaspec.plenary.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.neaspec.plenary.shared.ZonePicker;

/** When an entry takes place: at hours of a place, or on whole days. */
public sealed interface CalendarTime {

    /** Where entries of both kinds sort: the beginning, whole days at midnight UTC. */
    Instant begins();

    /**
     * Hours on the clock of a zone.
     *
     * <p>The zone is a region ("Asia/Ulaanbaatar") or UTC. Offsets and abbreviations are refused: calendar programs
     * read them as a floating or an unknown time, and show the wrong hour.
     */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements CalendarTime {

        private static final Set<String> UTC = Set.of("UTC", "Etc/UTC");

        public Timed {
            if (!isOfARegion(zone)) {
                throw new IllegalArgumentException("A calendar needs the zone of a region or UTC, not " + zone);
            }
            if (!end.atZone(zone).isAfter(start.atZone(zone))) {
                throw new IllegalArgumentException("Ends at " + end + ", not after it starts at " + start);
            }
        }

        /** The same without complaint: a row that cannot be must not cost the others their file. */
        static Optional<Timed> possible(LocalDateTime start, LocalDateTime end, ZoneId zone) {
            return isOfARegion(zone) && end.atZone(zone).isAfter(start.atZone(zone))
                    ? Optional.of(new Timed(start, end, zone))
                    : Optional.empty();
        }

        @Override
        public Instant begins() {
            return start.atZone(zone).toInstant();
        }

        public Instant ends() {
            return end.atZone(zone).toInstant();
        }

        /** Whether the wall clock would not do: in UTC itself, and in the hour that the clock shows twice or skips. */
        boolean onlyInUtc() {
            return UTC.contains(zone.getId()) || !isPlain(start) || !isPlain(end);
        }

        private static boolean isOfARegion(ZoneId zone) {
            return UTC.contains(zone.getId()) || ZonePicker.isRegion(zone.getId());
        }

        private boolean isPlain(LocalDateTime time) {
            return zone.getRules().getValidOffsets(time).size() == 1;
        }
    }

    /** Whole days; the end is the day after the last one, as RFC 5545 3.6.1 counts. */
    record AllDay(LocalDate start, LocalDate end) implements CalendarTime {
        public AllDay {
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("Ends on " + end + ", not after it starts on " + start);
            }
        }

        @Override
        public Instant begins() {
            return start.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}

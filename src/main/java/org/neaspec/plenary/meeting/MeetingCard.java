package org.neaspec.plenary.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A meeting as lists show it. */
public record MeetingCard(
        long id,
        String slug,
        String code,
        String title,
        MeetingKind kind,
        Stage stage,
        @Nullable Mode mode,
        boolean demonstration,
        MeetingDate date,
        @Nullable ZoneId zone,
        @Nullable LocalTime hoursStart,
        @Nullable LocalTime hoursEnd,
        Venue venue,
        RegistrationWindow window,
        @Nullable String seriesSlug,
        @Nullable String seriesTitle,
        @Nullable Integer seriesPosition,
        @Nullable Integer ordinal,
        @Nullable String conjunctionSlug,
        @Nullable String conjunctionTitle,
        boolean announced) {

    /** Whether people can register at this moment. */
    public RegistrationState registration(Instant now) {
        return window.at(now, stage);
    }

    /** Where it stands now. */
    public Phase phase(Instant now) {
        return Phase.of(stage, window, past(now), now);
    }

    /** Whether it is over: its last day, or the whole period in which it was to fall, lies behind. */
    public boolean past(Instant now) {
        return date.before(today(now));
    }

    /** The day that counts for the meeting as a whole: its first, or today where it is while that is not known. */
    public LocalDate firstDayOr(Clock clock) {
        return date.firstOr(today(clock.instant()));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : zone);
    }
}

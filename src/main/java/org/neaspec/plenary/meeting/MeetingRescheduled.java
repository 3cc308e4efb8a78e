package org.neaspec.plenary.meeting;

import org.jspecify.annotations.Nullable;

/**
 * The date, hours, zone or place of a meeting has changed.
 *
 * @param tell whether the organiser wants the registrants to be told
 * @param note what the organiser tells them, or null
 */
public record MeetingRescheduled(
        long meetingId,
        When before,
        When after,
        boolean tell,
        @Nullable String note) {

    /** When and where a meeting is. */
    public record When(
            MeetingDate date,
            java.time.@Nullable LocalTime hoursStart,
            java.time.@Nullable LocalTime hoursEnd,
            java.time.@Nullable ZoneId zone,
            Venue venue) {

        public static When of(MeetingProfile profile) {
            return new When(profile.date(), profile.hoursStart(), profile.hoursEnd(), profile.zone(), profile.venue());
        }
    }

    /** Whether the days themselves moved, and not only hours or place. */
    public boolean dated() {
        return !before.date().equals(after.date());
    }
}

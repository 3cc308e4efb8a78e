package org.neaspec.plenary.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds meetings that look like one to be written down. */
public final class Duplicates {

    private Duplicates() {}

    /** One of the same number in the same series. */
    public static Optional<MeetingCard> sameEdition(
            List<MeetingCard> meetings, @Nullable String series, @Nullable Integer ordinal, String exceptSlug) {
        return meetings.stream()
                .filter(meeting ->
                        series != null && ordinal != null && !meeting.slug().equals(exceptSlug))
                .filter(meeting -> series != null && series.equals(meeting.seriesSlug()))
                .filter(meeting -> ordinal != null && ordinal.equals(meeting.ordinal()))
                .findFirst();
    }

    /** One of the same title in the same year. */
    public static Optional<MeetingCard> sameTitle(
            List<MeetingCard> meetings, String title, MeetingDate date, String exceptSlug) {
        return meetings.stream()
                .filter(meeting -> !meeting.slug().equals(exceptSlug))
                .filter(meeting -> meeting.title().equalsIgnoreCase(title))
                .filter(meeting -> sameYear(meeting.date(), date))
                .findFirst();
    }

    private static boolean sameYear(MeetingDate one, MeetingDate other) {
        var first = one.first();
        var second = other.first();
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return first.getYear() == second.getYear();
    }
}

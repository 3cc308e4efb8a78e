package org.neaspec.plenary.programme.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.VersionLine;
import org.neaspec.plenary.shared.TimeText;

/**
 * Which version of a programme this is.
 *
 * @param label what it calls itself, or null
 * @param date when it was published, where the meeting is
 * @param versions where the others are; null while there is only one
 */
record VersionStamp(
        @Nullable String label, String date, @Nullable String versions) {

    static VersionStamp of(MeetingFacts meeting, VersionLine line, boolean several, Locale locale) {
        return new VersionStamp(
                line.label(),
                TimeText.moment(line.publishedAt(), meeting.zoneOrUtc(), locale),
                several ? MeetingPaths.versions(meeting.slug()) : null);
    }
}

package org.neaspec.plenary.programme;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.MeetingTerms;

/**
 * What an organiser wants of a meeting's settings.
 *
 * @param version the version of the meeting the organiser saw
 * @param visibilities by segment id, for restricted segments
 * @param opens null when registration is not offered
 * @param closes null when it stays open
 * @param places null for as many as come
 * @param terms whether focal points endorse, and until when people change what they sent and send their papers
 */
public record SettingsChange(
        int version,
        Map<Long, Wanted> visibilities,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer places,
        MeetingTerms terms) {

    public SettingsChange {
        visibilities = Map.copyOf(visibilities);
    }

    /** @param seen the version of the segment the organiser saw */
    public record Wanted(Visibility visibility, int seen) {}
}

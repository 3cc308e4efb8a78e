package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;

/**
 * What organisers write down about a meeting.
 *
 * @param series the slug of its series
 * @param statusLabel what the concept note calls itself
 * @param admits who may attend it as a whole; empty where it is open to every approved participant
 * @param attendanceLine that audience in the papers' words
 */
public record MeetingProfile(
        String code,
        String title,
        @Nullable String series,
        @Nullable Integer ordinal,
        MeetingKind kind,
        @Nullable String statusLabel,
        @Nullable Mode mode,
        MeetingDate date,
        @Nullable LocalTime hoursStart,
        @Nullable LocalTime hoursEnd,
        @Nullable ZoneId zone,
        Venue venue,
        @Nullable String hostCode,
        @Nullable String hostLine,
        @Nullable String chairLine,
        @Nullable String responsibleLine,
        @Nullable String contactEmail,
        boolean guidingPromised,
        Set<Designation> admits,
        @Nullable String attendanceLine,
        Texts texts,
        List<HeldBy> organisers,
        List<WorkPlanTag> tags) {

    public MeetingProfile {
        admits = Set.copyOf(admits);
        organisers = List.copyOf(organisers);
        tags = List.copyOf(tags);
    }

    /**
     * A body that holds the meeting.
     *
     * @param name of the body in the directory
     * @param role ORGANISER or CO_ORGANISER
     * @param line how it is printed here, where that differs
     */
    @Introspected
    public record HeldBy(
            String name,
            String role,
            @io.micronaut.core.annotation.Nullable String line) {

        public static final String ORGANISER = "ORGANISER";
        public static final String CO_ORGANISER = "CO_ORGANISER";
    }

    /** What stays when the next edition begins: structure and texts, without date, place and the people of this one. */
    public MeetingProfile nextEdition(
            String newCode, String newTitle, @Nullable Integer newOrdinal, MeetingDate newDate) {
        return new MeetingProfile(
                newCode,
                newTitle,
                series,
                newOrdinal,
                kind,
                null,
                mode,
                newDate,
                hoursStart,
                hoursEnd,
                zone,
                Venue.UNKNOWN,
                null,
                null,
                null,
                responsibleLine,
                contactEmail,
                guidingPromised,
                admits,
                attendanceLine,
                texts,
                organisers,
                tags);
    }

    /** The same under another name, in another series or at another time. */
    public MeetingProfile named(
            String newCode,
            String newTitle,
            @Nullable String newSeries,
            @Nullable Integer newOrdinal,
            MeetingKind newKind,
            MeetingDate newDate,
            @Nullable ZoneId newZone) {
        return new MeetingProfile(
                newCode,
                newTitle,
                newSeries,
                newOrdinal,
                newKind,
                statusLabel,
                mode,
                newDate,
                hoursStart,
                hoursEnd,
                newZone,
                venue,
                hostCode,
                hostLine,
                chairLine,
                responsibleLine,
                contactEmail,
                guidingPromised,
                admits,
                attendanceLine,
                texts,
                organisers,
                tags);
    }

    /** The same in a series. */
    public MeetingProfile inSeries(String slug) {
        return named(code, title, slug, ordinal, kind, date, zone);
    }

    /** A meeting of which only the name and the date are known. */
    public static MeetingProfile bare(String code, String title, MeetingKind kind, MeetingDate date) {
        return new MeetingProfile(
                code,
                title,
                null,
                null,
                kind,
                null,
                null,
                date,
                null,
                null,
                null,
                Venue.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of(),
                null,
                Texts.NONE,
                List.of(),
                List.of());
    }
}

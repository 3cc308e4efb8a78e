package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A row of {@code meeting}, all of it. */
@MappedEntity("meeting")
record MeetingRow(
        @Id @GeneratedValue @Nullable Long id,
        String slug,
        String code,
        @Nullable Long seriesId,
        @Nullable Integer ordinal,
        String title,
        MeetingKind kind,
        Stage stage,
        @Nullable String statusLabel,
        @Nullable String programmeLabel,
        @Nullable Mode mode,
        boolean demonstration,
        DatePrecision datePrecision,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String dateText,
        @Nullable LocalTime hoursStart,
        @Nullable LocalTime hoursEnd,
        @Nullable String zone,
        @Nullable String venueName,
        @Nullable String venueRoom,
        @Nullable String city,
        @Nullable String countryCode,
        @Nullable String venueLine,
        @Nullable String hostCode,
        @Nullable String hostLine,
        @Nullable String chairLine,
        @Nullable String about,
        @Nullable String objectivesIntro,
        @Nullable String objectivesNote,
        @Nullable String responsibleLine,
        String attendanceAccess,
        @Nullable String attendanceLine,
        boolean guidingPromised,
        @Nullable String contactEmail,
        @Nullable Instant registrationOpens,
        @Nullable Instant registrationCloses,
        @Nullable Integer places,
        int placesTaken,
        long revision,
        int version,
        Instant createdAt,
        Instant revisedAt,
        @Nullable Instant announcedAt,
        boolean textsMarkdown,
        EndorsementAsked endorsement,
        @Nullable Instant registrationFreezes) {

    static final String OPEN = "OPEN";
    static final String RESTRICTED = "RESTRICTED";
}

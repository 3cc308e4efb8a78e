package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.shared.ZonePicker;

/** A meeting as one query reads it, its designations joined by commas. */
@Introspected
record FactsRow(
        long id,
        String slug,
        String code,
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
        String attendanceAccess,
        @Nullable String attendanceLine,
        boolean guidingPromised,
        @Nullable String contactEmail,
        @Nullable Instant registrationOpens,
        @Nullable Instant registrationCloses,
        @Nullable Integer places,
        int placesTaken,
        boolean waitingList,
        boolean byInvitation,
        EndorsementAsked endorsement,
        @Nullable Instant registrationFreezes,
        @Nullable Instant papersDue,
        long revision,
        int entrySequence,
        int version,
        Instant createdAt,
        Instant revisedAt,
        @Nullable Instant announcedAt,
        @Nullable String admits) {

    MeetingFacts facts() {
        return new MeetingFacts(
                id,
                slug,
                code,
                title,
                kind,
                stage,
                statusLabel,
                programmeLabel,
                mode,
                demonstration,
                new MeetingDate(datePrecision, startsOn, endsOn, dateText),
                ZonePicker.kept(zone),
                hoursStart,
                hoursEnd,
                new Venue(venueName, venueRoom, city, countryCode, venueLine),
                attendance(),
                attendanceLine,
                contactEmail,
                new RegistrationWindow(
                        registrationOpens, registrationCloses, places, placesTaken, waitingList, byInvitation),
                new MeetingTerms(endorsement, registrationFreezes, papersDue),
                guidingPromised,
                revision,
                entrySequence,
                version,
                createdAt,
                revisedAt,
                announcedAt);
    }

    private Audience attendance() {
        return attendanceAccess.equals(MeetingRow.OPEN)
                ? Audience.OPEN
                : Audience.restrictedTo(Designation.named(admits), Visibility.PUBLISHED);
    }
}

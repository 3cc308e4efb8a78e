package org.neaspec.plenary.meeting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.neaspec.plenary.shared.ZonePicker;

/** A meeting as the query of lists reads it. */
@Introspected
record CardRow(
        long id,
        String slug,
        String code,
        String title,
        MeetingKind kind,
        Stage stage,
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
        @Nullable Instant registrationOpens,
        @Nullable Instant registrationCloses,
        @Nullable Integer places,
        int placesTaken,
        boolean waitingList,
        boolean byInvitation,
        @Nullable String seriesSlug,
        @Nullable String seriesTitle,
        @Nullable Integer seriesPosition,
        @Nullable Integer ordinal,
        @Nullable String conjunctionSlug,
        @Nullable String conjunctionTitle,
        @Nullable Instant announcedAt) {

    MeetingCard card() {
        return new MeetingCard(
                id,
                slug,
                code,
                title,
                kind,
                stage,
                mode,
                demonstration,
                new MeetingDate(datePrecision, startsOn, endsOn, dateText),
                ZonePicker.kept(zone),
                hoursStart,
                hoursEnd,
                new Venue(venueName, venueRoom, city, countryCode, venueLine),
                new RegistrationWindow(
                        registrationOpens, registrationCloses, places, placesTaken, waitingList, byInvitation),
                seriesSlug,
                seriesTitle,
                seriesPosition,
                ordinal,
                conjunctionSlug,
                conjunctionTitle,
                announcedAt != null);
    }
}

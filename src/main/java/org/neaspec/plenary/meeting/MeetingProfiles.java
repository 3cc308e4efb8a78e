package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.shared.ZonePicker;

/** The door to read what organisers wrote down about a meeting. */
@Singleton
public final class MeetingProfiles {

    private final MeetingRepository repository;
    private final MeetingPartsRepository parts;
    private final SeriesRepository series;

    MeetingProfiles(MeetingRepository repository, MeetingPartsRepository parts, SeriesRepository series) {
        this.repository = repository;
        this.parts = parts;
        this.series = series;
    }

    public Optional<MeetingProfile> of(long meetingId) {
        return repository.findById(meetingId).map(row -> profile(meetingId, row));
    }

    private MeetingProfile profile(long id, MeetingRow row) {
        Long seriesId = row.seriesId();
        return new MeetingProfile(
                row.code(),
                row.title(),
                seriesId == null ? null : series.slug(seriesId).orElse(null),
                row.ordinal(),
                row.kind(),
                row.statusLabel(),
                row.mode(),
                new MeetingDate(row.datePrecision(), row.startsOn(), row.endsOn(), row.dateText()),
                row.hoursStart(),
                row.hoursEnd(),
                ZonePicker.kept(row.zone()),
                new Venue(row.venueName(), row.venueRoom(), row.city(), row.countryCode(), row.venueLine()),
                row.hostCode(),
                row.hostLine(),
                row.chairLine(),
                row.responsibleLine(),
                row.contactEmail(),
                row.guidingPromised(),
                parts.admitted(id).stream().map(Designation::valueOf).collect(Collectors.toSet()),
                row.attendanceLine(),
                new Texts(
                        row.textsMarkdown(),
                        row.about(),
                        row.objectivesIntro(),
                        parts.objectives(id),
                        row.objectivesNote(),
                        parts.participantGroups(id)),
                parts.heldBy(id),
                parts.tags(id));
    }
}

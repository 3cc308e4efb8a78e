package org.neaspec.plenary.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Creates a meeting. It is proposed, and only staff know of it until somebody announces it. */
@Singleton
public class CreateMeeting {

    private final MeetingRepository repository;
    private final SeriesRepository series;
    private final ProfileLists lists;
    private final AuditTrail audit;
    private final Clock clock;

    CreateMeeting(
            MeetingRepository repository, SeriesRepository series, ProfileLists lists, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.series = series;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Created(long id, String slug) implements Outcome {}

        record SlugTaken() implements Outcome {}

        record CodeTaken() implements Outcome {}
    }

    /**
     * @param places null for as many as come
     * @throws IllegalArgumentException when the profile names a series there is not
     */
    @Transactional
    public Outcome create(String slug, MeetingProfile profile, @Nullable Integer places, Actor by) {
        if (repository.countOfSlug(slug, 0) > 0) {
            return new Outcome.SlugTaken();
        }
        if (repository.countOfCode(profile.code(), 0) > 0) {
            return new Outcome.CodeTaken();
        }
        long id = Objects.requireNonNull(
                repository.save(row(slug, profile, places, clock.instant())).id());
        lists.write(id, profile);
        audit.record(by, "meeting.created", profile.code(), profile.title());
        return new Outcome.Created(id, slug);
    }

    private MeetingRow row(String slug, MeetingProfile profile, @Nullable Integer places, Instant now) {
        Venue venue = profile.venue();
        MeetingDate date = profile.date();
        ZoneId zone = profile.zone();
        return new MeetingRow(
                null,
                slug,
                profile.code(),
                seriesId(profile.series()),
                profile.ordinal(),
                profile.title(),
                profile.kind(),
                Stage.PROPOSED,
                profile.statusLabel(),
                null,
                profile.mode(),
                false,
                date.precision(),
                date.first(),
                date.last(),
                date.reason(),
                profile.hoursStart(),
                profile.hoursEnd(),
                zone == null ? null : zone.getId(),
                venue.name(),
                venue.room(),
                venue.city(),
                venue.countryCode(),
                venue.line(),
                profile.hostCode(),
                profile.hostLine(),
                profile.chairLine(),
                profile.texts().about(),
                profile.texts().objectivesIntro(),
                profile.texts().objectivesNote(),
                profile.responsibleLine(),
                profile.admits().isEmpty() ? MeetingRow.OPEN : MeetingRow.RESTRICTED,
                profile.attendanceLine(),
                profile.guidingPromised(),
                profile.contactEmail(),
                null,
                null,
                places,
                0,
                1,
                0,
                now,
                now,
                null,
                profile.texts().markdown(),
                EndorsementAsked.at(profile.kind()),
                null);
    }

    private @Nullable Long seriesId(@Nullable String slug) {
        return slug == null
                ? null
                : series.id(slug).orElseThrow(() -> new IllegalArgumentException("unknown series: " + slug));
    }
}

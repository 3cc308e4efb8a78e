package org.neaspec.plenary.meeting;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingRescheduled.When;

/** Changes what is written down about a meeting. */
@Singleton
public class ChangeDetails {

    private final MeetingRepository repository;
    private final MeetingProfiles profiles;
    private final SeriesRepository series;
    private final ProfileLists lists;
    private final ApplicationEventPublisher<MeetingRescheduled> facts;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeDetails(
            MeetingRepository repository,
            MeetingProfiles profiles,
            SeriesRepository series,
            ProfileLists lists,
            ApplicationEventPublisher<MeetingRescheduled> facts,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.profiles = profiles;
        this.series = series;
        this.lists = lists;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param version the version of the meeting the organiser saw
     * @param slug another address only while the meeting is not announced
     * @param tell whether registrants are to be told when the date or place changes
     * @param note what they are told besides
     */
    public record Wish(
            int version,
            String slug,
            MeetingProfile profile,
            boolean tell,
            @Nullable String note) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Saved() implements Outcome {}

        /** Somebody else has changed the meeting since; nothing was saved. */
        record Overtaken() implements Outcome {}

        record SlugTaken() implements Outcome {}

        record CodeTaken() implements Outcome {}
    }

    /**
     * All of it or nothing.
     *
     * @throws IllegalArgumentException when an announced meeting is to have another address, for it was printed and mailed
     */
    @Transactional
    public Outcome change(MeetingFacts meeting, Wish wish, Actor by) {
        long id = meeting.id();
        if (meeting.announced() && !meeting.slug().equals(wish.slug())) {
            throw new IllegalArgumentException("the address of an announced meeting stays: " + meeting.slug());
        }
        if (repository.countOfSlug(wish.slug(), id) > 0) {
            return new Outcome.SlugTaken();
        }
        if (repository.countOfCode(wish.profile().code(), id) > 0) {
            return new Outcome.CodeTaken();
        }
        MeetingProfile before = profiles.of(id).orElseThrow();
        if (write(id, wish) == 0) {
            return new Outcome.Overtaken();
        }
        lists.write(id, wish.profile());
        repository.reviseRelated(id);
        When then = When.of(before);
        When now = When.of(wish.profile());
        audit.record(by, "meeting.detailsChanged", wish.profile().code(), now.equals(then) ? null : dates(then, now));
        if (!now.equals(then)) {
            facts.publishEvent(new MeetingRescheduled(id, then, now, wish.tell(), wish.note()));
        }
        return new Outcome.Saved();
    }

    private static String dates(When then, When now) {
        return then.date().print() + ", " + then.venue().print() + " to "
                + now.date().print() + ", " + now.venue().print();
    }

    private int write(long id, Wish wish) {
        MeetingProfile profile = wish.profile();
        Venue venue = profile.venue();
        MeetingDate date = profile.date();
        ZoneId zone = profile.zone();
        return repository.change(
                id,
                wish.version(),
                wish.slug(),
                profile.code(),
                profile.title(),
                profile.series() == null ? null : series.id(profile.series()).orElseThrow(),
                profile.ordinal(),
                profile.kind(),
                profile.statusLabel(),
                profile.mode(),
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
                profile.responsibleLine(),
                profile.contactEmail(),
                profile.guidingPromised(),
                profile.texts().about(),
                profile.texts().objectivesIntro(),
                profile.texts().objectivesNote(),
                profile.texts().markdown(),
                profile.admits().isEmpty() ? MeetingRow.OPEN : MeetingRow.RESTRICTED,
                profile.attendanceLine(),
                clock.instant());
    }
}

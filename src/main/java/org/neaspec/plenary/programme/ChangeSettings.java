package org.neaspec.plenary.programme;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingRevisions;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RegistrationWindow;
import org.neaspec.plenary.meeting.RegistrationWindows;
import org.neaspec.plenary.programme.SettingsChange.Wanted;

/** Changes what others see of restricted segments, when people can register, and how many places there are. */
@Singleton
public class ChangeSettings {

    private final Meetings meetings;
    private final MeetingRevisions revisions;
    private final RegistrationWindows windows;
    private final ProgrammeRepository repository;
    private final SegmentRepository parts;
    private final ApplicationEventPublisher<SegmentVisibilityChanged> facts;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSettings(
            Meetings meetings,
            MeetingRevisions revisions,
            RegistrationWindows windows,
            ProgrammeRepository repository,
            SegmentRepository parts,
            ApplicationEventPublisher<SegmentVisibilityChanged> facts,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.revisions = revisions;
        this.windows = windows;
        this.repository = repository;
        this.parts = parts;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of it or nothing; the meeting's revision counts on, so that every page kept is out of date at once. Segments are
     * changed on a page of their own too, so each is compared with what the organiser saw of it.
     */
    @Transactional
    public SettingsOutcome change(long meetingId, SettingsChange wish, Organiser by) {
        // The meeting's row lock first, as all work on segments takes it.
        revisions.changed(meetingId);
        MeetingFacts meeting = meetings.byId(meetingId).orElseThrow();
        Map<Long, SegmentFacts> segments =
                repository.segments(meetingId).stream().collect(Collectors.toMap(SegmentRow::id, SegmentRow::facts));
        for (Map.Entry<Long, Wanted> wanted : wish.visibilities().entrySet()) {
            SegmentFacts segment = segments.get(wanted.getKey());
            if (segment == null || segment.version() != wanted.getValue().seen()) {
                return new SettingsOutcome.SegmentOvertaken(wanted.getKey());
            }
        }
        if (!windows.set(meeting, wish.version(), wish.opens(), wish.closes(), wish.places(), wish.terms())) {
            return refusal(meeting, wish);
        }
        Actor actor = Actor.staff(by.accountId(), by.name());
        recordWindow(meeting, wish, actor);
        wish.visibilities()
                .forEach((id, wanted) ->
                        setVisibility(meeting, Objects.requireNonNull(segments.get(id)), wanted.visibility(), actor));
        return new SettingsOutcome.Saved();
    }

    private static SettingsOutcome refusal(MeetingFacts meeting, SettingsChange wish) {
        Integer places = wish.places();
        return meeting.version() == wish.version() && places != null && places < meeting.placesTaken()
                ? new SettingsOutcome.TooFewPlaces(meeting.placesTaken())
                : new SettingsOutcome.Overtaken();
    }

    private void recordWindow(MeetingFacts meeting, SettingsChange wish, Actor actor) {
        RegistrationWindow after = meeting.window().with(wish.opens(), wish.closes(), wish.places());
        if (!wish.terms().equals(meeting.terms())) {
            audit.record(
                    actor,
                    "meeting.termsChanged",
                    meeting.code(),
                    "endorsement " + wish.terms().endorsement() + ", changes until "
                            + wish.terms().freezes() + ", papers due "
                            + wish.terms().papersDue());
        }
        if (!after.equals(meeting.window())) {
            audit.record(
                    actor,
                    "meeting.registrationChanged",
                    meeting.code(),
                    "opens " + after.opens() + ", closes " + after.closes() + ", places " + after.places());
        }
    }

    private void setVisibility(MeetingFacts meeting, SegmentFacts segment, Visibility wanted, Actor actor) {
        Visibility before = segment.audience().visibility();
        if (wanted == before || segment.audience().open()) {
            return;
        }
        parts.setVisibility(segment.id(), wanted.name(), clock.instant());
        facts.publishEvent(new SegmentVisibilityChanged(meeting.id(), segment.id(), segment.code(), before, wanted));
        audit.record(
                actor,
                "programme.visibilityChanged",
                meeting.code() + ", segment " + segment.code(),
                before + " to " + wanted);
    }
}

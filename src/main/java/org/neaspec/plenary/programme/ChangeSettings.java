package org.neaspec.plenary.programme;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RegistrationWindow;
import org.neaspec.plenary.meeting.RegistrationWindows;

/** Changes what others see of restricted segments, when people can register, and how many places there are. */
@Singleton
public class ChangeSettings {

    private final Meetings meetings;
    private final RegistrationWindows windows;
    private final ProgrammeRepository repository;
    private final SegmentRepository parts;
    private final ApplicationEventPublisher<SegmentVisibilityChanged> facts;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSettings(
            Meetings meetings,
            RegistrationWindows windows,
            ProgrammeRepository repository,
            SegmentRepository parts,
            ApplicationEventPublisher<SegmentVisibilityChanged> facts,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.windows = windows;
        this.repository = repository;
        this.parts = parts;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it or nothing; the meeting's revision counts on, so that every page kept is out of date at once. */
    @Transactional
    public SettingsOutcome change(long meetingId, SettingsChange wish, Organiser by) {
        MeetingFacts meeting = meetings.byId(meetingId).orElseThrow();
        if (!windows.set(meeting, wish.version(), wish.opens(), wish.closes(), wish.places(), wish.terms())) {
            return refusal(meeting, wish);
        }
        Actor actor = Actor.staff(by.accountId(), by.name());
        recordWindow(meeting, wish, actor);
        for (SegmentRow row : repository.segments(meetingId)) {
            setVisibility(meeting, row.facts(), wish.visibilities().get(row.id()), actor);
        }
        return new SettingsOutcome.Saved();
    }

    private static SettingsOutcome refusal(MeetingFacts meeting, SettingsChange wish) {
        Integer places = wish.places();
        return meeting.version() == wish.version() && places != null && places < meeting.placesTaken()
                ? new SettingsOutcome.TooFewPlaces(meeting.placesTaken())
                : new SettingsOutcome.Overtaken();
    }

    private void recordWindow(MeetingFacts meeting, SettingsChange wish, Actor actor) {
        RegistrationWindow after =
                new RegistrationWindow(wish.opens(), wish.closes(), wish.places(), meeting.placesTaken());
        if (!wish.terms().equals(meeting.terms())) {
            audit.record(
                    actor,
                    "meeting.termsChanged",
                    meeting.code(),
                    "endorsement " + wish.terms().endorsement() + ", changes until "
                            + wish.terms().freezes());
        }
        if (!after.equals(meeting.window())) {
            audit.record(
                    actor,
                    "meeting.registrationChanged",
                    meeting.code(),
                    "opens " + after.opens() + ", closes " + after.closes() + ", places " + after.places());
        }
    }

    private void setVisibility(MeetingFacts meeting, SegmentFacts segment, @Nullable Visibility wanted, Actor actor) {
        Visibility before = segment.audience().visibility();
        if (wanted == null || wanted == before || segment.audience().open()) {
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

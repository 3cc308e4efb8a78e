package org.neaspec.plenary.meeting;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Decides about a meeting: a step in its planning, that it is put off or called off, that it is on again, that the public may know. */
@Singleton
public class ChangeStage {

    private final MeetingRepository repository;
    private final StageRepository steps;
    private final ApplicationEventPublisher<MeetingStageChanged> facts;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeStage(
            MeetingRepository repository,
            StageRepository steps,
            ApplicationEventPublisher<MeetingStageChanged> facts,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param tell whether registrants are to be told */
    public record Wish(int version, Stage stage, @Nullable String reason, boolean tell) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        /** Somebody else has changed the meeting since; nothing was done. */
        record Overtaken() implements Outcome {}

        /** This stage does not follow on the one the meeting is in. */
        record NotNext() implements Outcome {}

        /** This stage needs a reason. */
        record ReasonMissing() implements Outcome {}

        /** This stage needs a meeting whose days are known. */
        record DaysMissing() implements Outcome {}
    }

    /** One act, however many are registered: their registrations stay as they are, so that reinstating takes all of it back. */
    @Transactional
    public Outcome change(MeetingFacts meeting, Wish wish, Actor by) {
        Stage before = meeting.stage();
        Stage after = wish.stage();
        if (!before.mayBecome(after)) {
            return new Outcome.NotNext();
        }
        if (after.wantsReason() && wish.reason() == null) {
            return new Outcome.ReasonMissing();
        }
        if (after.wantsDays() && !meeting.date().exact()) {
            return new Outcome.DaysMissing();
        }
        Instant now = clock.instant();
        if (repository.setStage(meeting.id(), wish.version(), after, now) == 0) {
            return new Outcome.Overtaken();
        }
        repository.reviseRelated(meeting.id());
        steps.add(meeting.id(), now, before, after, wish.reason(), by.name());
        audit.record(
                by,
                "meeting.stageChanged",
                meeting.code(),
                before + " to " + after + (wish.reason() == null ? "" : ": " + wish.reason()));
        facts.publishEvent(new MeetingStageChanged(meeting.id(), before, after, wish.reason(), wish.tell()));
        return new Outcome.Changed();
    }

    /**
     * Lets the public know of the meeting, for good: its address is printed and mailed from now on.
     *
     * @return false when it is announced already, or changed since the organiser looked
     */
    @Transactional
    public boolean announce(MeetingFacts meeting, int version, Actor by) {
        if (repository.announce(meeting.id(), version, clock.instant()) == 0) {
            return false;
        }
        repository.reviseRelated(meeting.id());
        audit.record(by, "meeting.announced", meeting.code(), meeting.slug());
        return true;
    }

    /** What was decided so far, newest first. */
    public List<StageStep> history(long meetingId) {
        return steps.steps(meetingId);
    }
}

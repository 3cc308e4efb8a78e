package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** Takes the last decision about a registration back: everything is as it was before, rulings and endorsement included. */
@Singleton
public class UndoDecision {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final RulingDesk rulings;
    private final Befores befores;
    private final EndorsementRule endorsementRule;
    private final KeptPlaces kept;
    private final Places places;
    private final LostSessions lostSessions;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    UndoDecision(
            Registrations read,
            RegistrationRepository registrations,
            StepRepository steps,
            RulingDesk rulings,
            Befores befores,
            EndorsementRule endorsementRule,
            KeptPlaces kept,
            Places places,
            LostSessions lostSessions,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.steps = steps;
        this.rulings = rulings;
        this.befores = befores;
        this.endorsementRule = endorsementRule;
        this.kept = kept;
        this.places = places;
        this.lostSessions = lostSessions;
        this.facts = facts;
        this.clock = clock;
    }

    /** Takes back what an organiser or a focal point decided last, as long as nothing has happened since. */
    @Transactional
    public DecisionOutcome undo(Organiser by, long meetingId, DecideRegistrations.Seen seen) {
        var held = places.hold(meetingId);
        var found = registrations.lock(meetingId, seen.reference());
        if (found.isEmpty()) {
            return new DecisionOutcome.Unknown(seen.reference());
        }
        var locked = found.get();
        if (locked.version() != seen.version()) {
            return read.overtaken(seen.reference(), locked);
        }
        var last = last(steps.of(locked.id()));
        return last.isPresent()
                ? takeBack(by, held, locked, last.get())
                : new DecisionOutcome.NothingToUndo(seen.reference(), locked.printedName());
    }

    /** The step that would be taken back now, if there is one. */
    static Optional<StepRow> last(List<StepRow> history) {
        return history.stream()
                .filter(step -> !step.act().aside())
                .reduce((earlier, later) -> later)
                .filter(step -> step.act().undoable() && step.stateBefore() != null);
    }

    /** Somebody approved under the rules of that day keeps the approval; whoever stood elsewhere is asked what is asked now. */
    private Endorsement endorsement(Locked locked, Before before) {
        return before.status() == RegistrationStatus.APPROVED
                ? before.endorsement()
                : endorsementRule.now(locked.asked(), locked.category(), locked.stateCode(), before.endorsement());
    }

    private DecisionOutcome takeBack(Organiser by, HeldPlaces held, Locked locked, StepRow last) {
        var before = befores.read(Objects.requireNonNull(last.stateBefore()));
        boolean back = locked.status().ended() && !before.status().ended();
        boolean again = !back || kept.there(locked.id());
        var endorsement = again ? endorsement(locked, before) : endorsementRule.back(locked, false);
        var inLine = Moves.IN_LINE.contains(before.status())
                || (before.status() == RegistrationStatus.APPROVED && !endorsement.settled());
        var status = inLine ? RegistrationStatus.inLine(endorsement) : before.status();
        var twice = Ruler.twice(registrations, locked, status);
        if (twice.isPresent()) {
            return twice.get();
        }
        var shortage = places.followOrWait(held, locked, status, present -> RulingDesk.asBefore(before.rulings()));
        if (!shortage.none()) {
            return Ruler.full(locked, shortage);
        }
        var now = clock.instant();
        registrations.move(locked.id(), status, before.reason(), endorsement, now);
        if (back) {
            kept.back(locked.id(), again);
        }
        rulings.putBack(locked.id(), before.rulings());
        lostSessions.letGo(held, locked.id());
        var step = steps.save(StepRow.byStaff(
                locked.id(), now, StepAct.UNDONE, status, by, null, last.act().name()));
        facts.publishEvent(new DecisionUndone(
                locked.id(),
                Objects.requireNonNull(last.id()),
                last.act(),
                last.status(),
                Objects.requireNonNull(step.id()),
                status,
                before.reason(),
                by.accountId(),
                by.name()));
        places.undone(held, locked, status);
        return new DecisionOutcome.Decided(locked.reference(), locked.printedName(), status);
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Gives a person another rank on the waiting list, for a reason that stays in the record. */
@Singleton
public class MoveInLine {

    private final Gate gate;
    private final WaitingLine line;
    private final WaitingRepository waiting;
    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final AuditTrail audit;
    private final Clock clock;

    MoveInLine(
            Gate gate,
            WaitingLine line,
            WaitingRepository waiting,
            RegistrationRepository registrations,
            StepRepository steps,
            AuditTrail audit,
            Clock clock) {
        this.gate = gate;
        this.line = line;
        this.waiting = waiting;
        this.registrations = registrations;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves; whoever was passed over stands in line from then on.
     *
     * @param rank the rank from 1; one beyond the end of the line is its end
     * @return false when the person does not wait in line at this meeting, or has an offer
     */
    @Transactional
    public boolean move(Organiser by, long meetingId, String reference, int rank, String reason) {
        var held = gate.hold(meetingId);
        var found = registrations.lock(meetingId, reference);
        if (found.isEmpty()
                || found.get().status() != RegistrationStatus.WAITING
                || found.get().offered()) {
            return false;
        }
        var locked = found.get();
        var others = waiting.line(meetingId).stream()
                .filter(WaitingPerson::inLine)
                .filter(person -> person.registrationId() != locked.id())
                .toList();
        if (rank > others.size()) {
            line.join(held, locked.id(), null);
        } else {
            var position = others.get(Math.max(1, rank) - 1).position();
            waiting.makeRoom(meetingId, position);
            waiting.stand(locked.id(), position);
        }
        var detail = "rank " + Math.min(Math.max(1, rank), others.size() + 1) + ": " + reason;
        steps.save(StepRow.byStaff(
                locked.id(), clock.instant(), StepAct.LINE_MOVED, RegistrationStatus.WAITING, by, null, detail));
        audit.record(Actor.staff(by.accountId(), by.name()), "registration.lineMoved", locked.reference(), detail);
        line.advance(held);
        return true;
    }
}

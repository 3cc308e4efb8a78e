package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives up a person's place: by the person's own wish, or because the State or body that sends him or her says so. */
@Singleton
public class WithdrawRegistration {

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final EndorsementRule endorsementRule;
    private final Gate gate;
    private final Seating seating;
    private final WaitingLine line;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    WithdrawRegistration(
            RegistrationRepository registrations,
            StepRepository steps,
            EndorsementRule endorsementRule,
            Gate gate,
            Seating seating,
            WaitingLine line,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.endorsementRule = endorsementRule;
        this.gate = gate;
        this.seating = seating;
        this.line = line;
        this.facts = facts;
        this.clock = clock;
    }

    /** Withdraws; whoever holds no place any more stays as he or she is. Answers whether anything was done. */
    @Transactional
    public boolean withdraw(long registrationId) {
        return withdraw(registrationId, null);
    }

    /**
     * The same by a focal point or staff, on behalf of the State or body that the person was to represent. It stands behind the person no
     * more: who comes back needs its word again.
     */
    @Transactional
    public boolean withdrawFor(Sponsor by, long registrationId) {
        return withdraw(registrationId, by);
    }

    private boolean withdraw(long registrationId, @Nullable Sponsor by) {
        var held = gate.hold(registrations.meetingOf(registrationId));
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().withdrawable()) {
            return false;
        }
        var now = clock.instant();
        var status = RegistrationStatus.WITHDRAWN;
        var endorsement = by == null
                ? locked.endorsed()
                : endorsementRule.anew(locked.asked(), locked.category(), locked.stateCode());
        registrations.move(registrationId, status, null, endorsement, now);
        if (locked.seated()) {
            seating.leave(held, registrationId);
        }
        var step = steps.save(
                by == null
                        ? StepRow.byPerson(registrationId, now, StepAct.WITHDRAWN, status, null)
                        : by.step(registrationId, now, StepAct.WITHDRAWN, status, null));
        facts.publishEvent(new RegistrationWithdrawn(
                registrationId, Objects.requireNonNull(step.id()), by == null ? null : by.actor()));
        line.left(held, locked);
        return true;
    }
}

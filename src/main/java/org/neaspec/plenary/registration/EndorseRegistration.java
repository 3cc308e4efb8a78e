package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/**
 * Records whether a State stands behind somebody who says to represent it: the first of the two keys. A focal point speaks for
 * his or her State; a member of staff records what came on paper.
 */
@Singleton
public class EndorseRegistration {

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final Befores befores;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    EndorseRegistration(
            RegistrationRepository registrations,
            StepRepository steps,
            Befores befores,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.befores = befores;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Endorses. Who awaited it comes under review; a refusal given before is forgotten.
     *
     * @param note what it rests on, such as the number of a note verbale; null where the focal point simply says so
     */
    @Transactional
    public EndorsementOutcome endorse(long registrationId, Endorser by, @Nullable String note) {
        return record(registrationId, by, true, note);
    }

    /**
     * Refuses. The registration waits on, and the secretariat, which sees the refusal, decides; somebody approved already is
     * not refused any more.
     *
     * @param note why; the person is not told
     */
    @Transactional
    public EndorsementOutcome refuse(long registrationId, Endorser by, @Nullable String note) {
        return record(registrationId, by, false, note);
    }

    private EndorsementOutcome record(long registrationId, Endorser by, boolean given, @Nullable String note) {
        var found = registrations.lock(registrationId).filter(locked -> concerns(by, locked));
        if (found.isEmpty()) {
            return new EndorsementOutcome.Unknown();
        }
        var locked = found.get();
        var before = locked.endorsed();
        var act = given ? StepAct.ENDORSED : StepAct.ENDORSEMENT_REFUSED;
        var hand = by instanceof Endorser.Staff ? Hand.SECRETARIAT : Hand.FOCAL_POINT;
        if (given && before.answer() == Endorsement.Answer.GIVEN) {
            return new EndorsementOutcome.Unchanged(locked.printedName());
        }
        if (!act.allows(locked.status(), hand)) {
            return new EndorsementOutcome.NotNow(locked.printedName(), locked.status());
        }
        if (!before.asked()) {
            return new EndorsementOutcome.NotAsked(locked.printedName());
        }
        var now = clock.instant();
        var after = before.answered(given, by.name(), now, note);
        var inLine = Moves.IN_LINE.contains(locked.status());
        var status = inLine ? RegistrationStatus.inLine(after) : locked.status();
        var remembered = befores.before(locked);
        registrations.move(registrationId, status, locked.reason(), after, now);
        var step = steps.save(step(locked, act, status, by, note, now).after(remembered));
        var accountId = by instanceof Endorser.Staff staff ? staff.organiser().accountId() : null;
        facts.publishEvent(new RegistrationEndorsed(
                registrationId, Objects.requireNonNull(step.id()), given, status, accountId, by.name(), note));
        return new EndorsementOutcome.Recorded(locked.printedName(), status);
    }

    /** What is another State's does not exist for a focal point. */
    private static boolean concerns(Endorser by, Locked locked) {
        return !(by instanceof Endorser.FocalPoint focalPoint)
                || focalPoint.state().equals(locked.stateCode());
    }

    private static StepRow step(
            Locked locked, StepAct act, RegistrationStatus status, Endorser by, @Nullable String note, Instant now) {
        return by instanceof Endorser.Staff staff
                ? StepRow.byStaff(locked.id(), now, act, status, staff.organiser(), null, note)
                : StepRow.byFocalPoint(locked.id(), now, act, status, by.name(), note);
    }
}

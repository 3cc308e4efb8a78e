package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.HeldPlaces;

/** Writes what became of somebody in the line of a session or segment, and says so. The places themselves are moved by the caller. */
@Singleton
class OccasionPlaces {

    private final OccasionWaitRepository waits;
    private final QuotaRepository quotas;
    private final StepRepository steps;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    OccasionPlaces(
            OccasionWaitRepository waits,
            QuotaRepository quotas,
            StepRepository steps,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.waits = waits;
        this.quotas = quotas;
        this.steps = steps;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A place is taken for the person.
     *
     * @param offered whether it is only held, until he or she accepts
     * @param by the organiser who chose the person; null when it was the rule
     */
    void take(HeldPlaces held, OccasionWait wait, boolean offered, @Nullable Organiser by) {
        if (!offered) {
            seat(wait);
            given(wait, step(wait, StepAct.OCCASION_PROMOTED, by), by);
            return;
        }
        waits.offer(wait.id(), Offers.time(held, clock.instant()).toSeconds());
        var until = Objects.requireNonNull(waits.byId(wait.id()).orElseThrow().offeredUntil());
        var step = step(wait, StepAct.OCCASION_OFFERED, by);
        facts.publishEvent(
                new OccasionPlaceOffered(wait.registrationId(), step, wait.title(), until, accountId(by), name(by)));
    }

    /** The person takes what is held. */
    void accept(OccasionWait wait) {
        seat(wait);
        given(wait, stepByPerson(wait, StepAct.OCCASION_PROMOTED), null);
    }

    /** The rule put the person in line. */
    void tellWaits(OccasionWait wait, RegistrationStatus status) {
        steps.save(
                StepRow.byRule(wait.registrationId(), clock.instant(), StepAct.OCCASION_AWAITED, status, wait.title()));
    }

    /** Nobody has to wait there any more. */
    void tellGiven(OccasionWait wait) {
        given(wait, step(wait, StepAct.OCCASION_PROMOTED, null), null);
    }

    /**
     * A place is not held for the person any more.
     *
     * @param by the organiser who takes it back; null when the time to accept is over
     */
    void end(OccasionWait wait, OccasionWait.State state, @Nullable Organiser by) {
        if (wait.itemId() != null) {
            quotas.unchoose(wait.registrationId(), List.of(wait.itemId()));
        }
        waits.put(wait.id(), state);
        var act = by == null ? StepAct.OCCASION_OFFER_LAPSED : StepAct.OCCASION_TAKEN_BACK;
        facts.publishEvent(new OccasionPlaceEnded(
                wait.registrationId(), step(wait, act, by), wait.title(), accountId(by), name(by)));
    }

    long stepByPerson(OccasionWait wait, StepAct act) {
        return Objects.requireNonNull(
                steps.save(StepRow.byPerson(wait.registrationId(), clock.instant(), act, wait.status(), wait.title()))
                        .id());
    }

    private void seat(OccasionWait wait) {
        if (wait.itemId() != null) {
            quotas.choose(wait.registrationId(), wait.itemId());
        }
        waits.put(wait.id(), OccasionWait.State.TAKEN);
    }

    private void given(OccasionWait wait, long step, @Nullable Organiser by) {
        facts.publishEvent(new OccasionPlaceGiven(wait.registrationId(), step, wait.title(), accountId(by), name(by)));
    }

    private long step(OccasionWait wait, StepAct act, @Nullable Organiser by) {
        var now = clock.instant();
        var row = by == null
                ? StepRow.byRule(wait.registrationId(), now, act, wait.status(), wait.title())
                : StepRow.byStaff(wait.registrationId(), now, act, wait.status(), by, null, wait.title());
        return Objects.requireNonNull(steps.save(row).id());
    }

    private static @Nullable Long accountId(@Nullable Organiser by) {
        return by == null ? null : by.accountId();
    }

    private static @Nullable String name(@Nullable Organiser by) {
        return by == null ? null : by.name();
    }
}

package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;
import org.neaspec.plenary.shared.ZonePicker;

/** Offers places that are taken already and held for the person. */
@Singleton
class Offers {

    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final WaitingRepository waiting;
    private final StepRepository steps;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    Offers(WaitingRepository waiting, StepRepository steps, ApplicationEventPublisher<Object> facts, Clock clock) {
        this.waiting = waiting;
        this.steps = steps;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Offers.
     *
     * @param by who chose the person; null when it was the rule
     */
    void make(HeldPlaces held, Locked locked, @Nullable Organiser by) {
        var now = clock.instant();
        waiting.offer(locked.id(), time(held, now).toSeconds());
        var act = StepAct.OFFERED;
        var step = steps.save(
                by == null
                        ? StepRow.byRule(locked.id(), now, act, RegistrationStatus.WAITING, null)
                        : StepRow.byStaff(locked.id(), now, act, RegistrationStatus.WAITING, by, null, null));
        facts.publishEvent(new PlaceOffered(
                locked.id(),
                Objects.requireNonNull(step.id()),
                by == null ? null : by.accountId(),
                by == null ? null : by.name()));
    }

    /** The meeting's hours; near the meeting no more than half of what is left, so that the next in line has a chance too. */
    static Duration time(HeldPlaces held, Instant now) {
        var hours = Duration.ofHours(held.offerHours());
        var day = held.startsOn();
        if (day == null) {
            return hours;
        }
        var zone = Objects.requireNonNullElse(ZonePicker.kept(held.zone()), ZoneOffset.UTC);
        var half = Duration.between(now, day.atStartOfDay(zone).toInstant()).dividedBy(2);
        var shortened = half.compareTo(AT_LEAST) < 0 ? AT_LEAST : half;
        return shortened.compareTo(hours) < 0 ? shortened : hours;
    }
}

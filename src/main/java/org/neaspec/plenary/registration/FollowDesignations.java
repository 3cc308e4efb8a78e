package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.DesignationsChanged;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/**
 * Has the places in segments follow a designation that came or went after the approval, in the transaction of its cause. A
 * segment that is full admits nobody more: who would come in by the new designation stands in line there or, where there is no
 * waiting list, is refused until the secretariat makes room and grants it.
 */
@Singleton
class FollowDesignations {

    private final RegistrationRepository registrations;
    private final Places places;
    private final LostSessions lostSessions;
    private final RulingDesk rulings;
    private final StepRepository steps;
    private final WaitingLine line;
    private final ApplicationEventPublisher<AdmissionFollowed> facts;
    private final Clock clock;

    FollowDesignations(
            RegistrationRepository registrations,
            Places places,
            LostSessions lostSessions,
            RulingDesk rulings,
            StepRepository steps,
            WaitingLine line,
            ApplicationEventPublisher<AdmissionFollowed> facts,
            Clock clock) {
        this.registrations = registrations;
        this.places = places;
        this.lostSessions = lostSessions;
        this.rulings = rulings;
        this.steps = steps;
        this.line = line;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void changed(DesignationsChanged fact) {
        fact.personIds().stream().sorted().forEach(personId -> follow(personId, fact.by()));
    }

    /** The quotas that were full, at all meetings where the person is approved. */
    List<Quota> follow(long personId, Organiser by) {
        List<Quota> full = new ArrayList<>();
        for (var approved : registrations.approvedOf(personId)) {
            var held = places.hold(approved.meetingId());
            var locked = registrations.lock(approved.id()).orElseThrow();
            if (locked.status() == RegistrationStatus.APPROVED) {
                var shortage = places.followOrWait(held, locked, locked.status(), present -> present);
                if (!shortage.none()) {
                    full.addAll(shortage.quotas());
                    refuse(locked, shortage.quotas(), by);
                    places.follow(held, locked, locked.status(), present -> present);
                }
                line.advance(held);
                facts.publishEvent(new AdmissionFollowed(locked.id()));
            }
        }
        lostSessions.letGoEverywhere(personId);
        return full;
    }

    private void refuse(Locked locked, List<Quota> full, Organiser by) {
        var now = clock.instant();
        full.stream()
                .map(Quota::segmentId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(segment -> rulings.write(
                        by, locked.id(), new RulingWish(segment, RulingChoice.REFUSE, RulingDesk.NO_PLACE), now));
        steps.save(StepRow.byRule(locked.id(), now, StepAct.SEGMENT_FULL, locked.status(), null));
    }
}

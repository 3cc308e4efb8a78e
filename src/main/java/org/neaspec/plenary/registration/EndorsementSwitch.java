package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingTermsChanged;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/**
 * When a meeting begins or ceases to ask for endorsement, those who are not decided yet follow. Approved people stay approved:
 * that was decided under the rules of its day.
 */
@Singleton
class EndorsementSwitch {

    private static final List<RegistrationStatus> UNDECIDED = List.copyOf(EnumSet.of(
            RegistrationStatus.AWAITING_ENDORSEMENT,
            RegistrationStatus.UNDER_REVIEW,
            RegistrationStatus.RETURNED,
            RegistrationStatus.WAITING));

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final EndorsementRule rule;
    private final Clock clock;

    EndorsementSwitch(RegistrationRepository registrations, StepRepository steps, EndorsementRule rule, Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.rule = rule;
        this.clock = clock;
    }

    @EventListener
    void changed(MeetingTermsChanged fact) {
        if (fact.before().endorsement() == fact.after().endorsement()) {
            return;
        }
        List<StepRow> written = new ArrayList<>();
        for (var locked : registrations.lockAll(fact.meetingId(), UNDECIDED)) {
            var endorsement =
                    rule.now(fact.after().endorsement(), locked.category(), locked.stateCode(), locked.endorsed());
            if (endorsement.asked() != locked.endorsed().asked()) {
                written.add(follow(locked, endorsement));
            }
        }
        if (!written.isEmpty()) {
            steps.saveAll(written);
        }
    }

    private StepRow follow(Locked locked, Endorsement endorsement) {
        var now = clock.instant();
        var status = Moves.IN_LINE.contains(locked.status()) ? RegistrationStatus.inLine(endorsement) : locked.status();
        registrations.move(locked.id(), status, locked.reason(), endorsement, now);
        var act = endorsement.asked() ? StepAct.ENDORSEMENT_ASKED : StepAct.ENDORSEMENT_WAIVED;
        return StepRow.byRule(locked.id(), now, act, status, endorsement.state());
    }
}

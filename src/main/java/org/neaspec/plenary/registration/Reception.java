package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Appointments;

/** Gives somebody who has just registered what was promised beforehand. */
@Singleton
class Reception {

    private final RegistrationRepository registrations;
    private final Appointments designations;
    private final RulingDesk rulings;
    private final StepRepository steps;
    private final Ruler ruler;
    private final Clock clock;

    Reception(
            RegistrationRepository registrations,
            Appointments designations,
            RulingDesk rulings,
            StepRepository steps,
            Ruler ruler,
            Clock clock) {
        this.registrations = registrations;
        this.designations = designations;
        this.rulings = rulings;
        this.steps = steps;
        this.ruler = ruler;
        this.clock = clock;
    }

    /** Where the registration stands then: approved, or where it stood. */
    RegistrationStatus receive(Registrant registrant, Welcome welcome) {
        var by = welcome.by();
        if (by == null) {
            return registrant.status();
        }
        verify(registrant, welcome, by);
        welcome.rulings().forEach(wish -> rulings.write(by, registrant.id(), wish, clock.instant()));
        return welcome.approves() && registrant.status() == RegistrationStatus.UNDER_REVIEW
                ? approved(registrant, by)
                : registrant.status();
    }

    private void verify(Registrant registrant, Welcome welcome, Organiser by) {
        if (welcome.proofs().isEmpty()) {
            return;
        }
        var person = registrations.lock(registrant.id()).orElseThrow().personId();
        for (var proof : welcome.proofs()) {
            designations.put(person, proof, by);
            steps.save(StepRow.byStaff(
                    registrant.id(),
                    clock.instant(),
                    StepAct.DESIGNATION_VERIFIED,
                    registrant.status(),
                    by,
                    proof.source(),
                    proof.kind().name()));
        }
    }

    private RegistrationStatus approved(Registrant registrant, Organiser by) {
        var seen = new DecideRegistrations.Seen(registrant.reference(), 0);
        return ruler.decide(by, registrant.meetingId(), seen, Decision.APPROVE, null, List.of(), true)
                        instanceof DecisionOutcome.Decided decided
                ? decided.status()
                : registrant.status();
    }
}

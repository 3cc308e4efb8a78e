package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.FormAnswers;

/** Accepts or refuses a change that a person asked for after the freeze. */
@Singleton
public class AnswerChangeRequest {

    private final ChangeRequestRepository requests;
    private final ChangeRegistration changeRegistration;
    private final RegistrationRepository registrations;
    private final Places places;
    private final FormAnswers formAnswers;
    private final StepRepository steps;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    AnswerChangeRequest(
            ChangeRequestRepository requests,
            ChangeRegistration changeRegistration,
            RegistrationRepository registrations,
            Places places,
            FormAnswers formAnswers,
            StepRepository steps,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.requests = requests;
        this.changeRegistration = changeRegistration;
        this.registrations = registrations;
        this.places = places;
        this.formAnswers = formAnswers;
        this.steps = steps;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Writes what was asked for, as a change by the person would have written it.
     *
     * @param checked the wanted answers, checked again by whoever calls
     */
    @Transactional
    public ChangeRequestOutcome accept(Organiser by, ChangeRequest request, Answers checked) {
        var held = places.hold(registrations.meetingOf(request.registrationId()));
        var locked = registrations.lock(request.registrationId()).orElseThrow();
        if (!StepAct.CHANGED.allows(locked.status(), Hand.SECRETARIAT)) {
            return ChangeRequestOutcome.NOT_NOW;
        }
        if (requests.open(locked.id()).filter(open -> open.id() == request.id()).isEmpty()) {
            return ChangeRequestOutcome.GONE;
        }
        var asked = request.sheet();
        var sheet = asked == null ? formAnswers.sheet(locked.id()) : asked;
        var outcome = changeRegistration.write(held, locked, checked, sheet, by);
        if (outcome instanceof ChangeOutcome.NoPlace) {
            return ChangeRequestOutcome.NO_PLACE;
        }
        if (outcome instanceof ChangeOutcome.ChoicesGone) {
            return ChangeRequestOutcome.CHOICE_GONE;
        }
        requests.decide(request.id(), "ACCEPTED", clock.instant(), by.accountId(), by.name(), null);
        return ChangeRequestOutcome.ACCEPTED;
    }

    /** Leaves everything as it is, and tells the person why. */
    @Transactional
    public ChangeRequestOutcome refuse(Organiser by, ChangeRequest request, String reason) {
        var locked = registrations.lock(request.registrationId()).orElseThrow();
        var now = clock.instant();
        if (requests.decide(request.id(), "REFUSED", now, by.accountId(), by.name(), reason) == 0) {
            return ChangeRequestOutcome.GONE;
        }
        var step = steps.save(
                StepRow.byStaff(locked.id(), now, StepAct.CHANGE_REFUSED, locked.status(), by, reason, null));
        facts.publishEvent(new ChangeRequestRefused(
                locked.id(), Objects.requireNonNull(step.id()), reason, by.accountId(), by.name()));
        return ChangeRequestOutcome.REFUSED;
    }
}

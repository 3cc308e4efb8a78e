package org.neaspec.plenary.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Changes what a person had sent. The address stays as it is: it is what the personal link was mailed to. */
@Singleton
public class ChangeRegistration {

    private final Registrations read;
    private final RegistrationRepository registrations;
    private final RegistrationAnswers written;
    private final StepRepository steps;
    private final EndorsementRule endorsementRule;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    ChangeRegistration(
            Registrations read,
            RegistrationRepository registrations,
            RegistrationAnswers written,
            StepRepository steps,
            EndorsementRule endorsementRule,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.read = read;
        this.registrations = registrations;
        this.written = written;
        this.steps = steps;
        this.endorsementRule = endorsementRule;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Writes the new answers.
     *
     * @param version of the registration as it was when the form was shown
     */
    @Transactional
    public ChangeOutcome change(long registrationId, int version, Answers answers) {
        var locked = registrations.lock(registrationId).orElseThrow();
        if (!locked.status().changeable()) {
            return new ChangeOutcome.Closed(locked.status());
        }
        if (locked.version() != version) {
            return new ChangeOutcome.Overtaken(locked.version());
        }
        var before = read.byId(registrationId).orElseThrow().answers();
        var changed = changedFields(before, answers);
        if (changed.isEmpty() && locked.status() != RegistrationStatus.RETURNED) {
            return new ChangeOutcome.Unchanged();
        }
        var now = clock.instant();
        var endorsement = answers.representsTheSameAs(before)
                ? locked.endorsed()
                : endorsementRule.anew(locked.asked(), answers.category(), answers.country());
        var status = locked.status().afterChange(!answers.standsOnTheSameAs(before), endorsement);
        written.write(locked, before, answers);
        registrations.move(registrationId, status, locked.reason(), endorsement, now);
        var step = steps.save(StepRow.byPerson(
                registrationId, now, StepAct.CHANGED, status, changed.isEmpty() ? null : String.join(", ", changed)));
        facts.publishEvent(new RegistrationChanged(registrationId, Objects.requireNonNull(step.id()), status));
        return new ChangeOutcome.Changed(status, locked.status());
    }

    /** The names of the form's fields that differ: the history says what changed, not what it said. */
    private static List<String> changedFields(Answers before, Answers after) {
        List<String> changed = new ArrayList<>();
        note(changed, "honorific", before, after, Answers::honorific);
        note(changed, "givenName", before, after, Answers::givenName);
        note(changed, "familyName", before, after, Answers::familyName);
        note(changed, "printedName", before, after, Answers::printedName);
        note(changed, "localName", before, after, Answers::localName);
        note(changed, "jobTitle", before, after, Answers::jobTitle);
        note(changed, "unit", before, after, Answers::unit);
        note(changed, "organisation", before, after, Answers::organisation);
        note(changed, "country", before, after, Answers::country);
        note(changed, "category", before, after, Answers::category);
        note(changed, "phone", before, after, Answers::phone);
        note(changed, "attendance", before, after, Answers::attendance);
        note(changed, "zone", before, after, Answers::zone);
        note(changed, "claims", before, after, Answers::claims);
        note(changed, "dietary", before, after, Answers::dietary);
        note(changed, "accessNeeds", before, after, Answers::accessNeeds);
        note(changed, "consentListing", before, after, Answers::consentListing);
        return changed;
    }

    private static void note(
            List<String> changed, String field, Answers before, Answers after, Function<Answers, Object> answer) {
        if (!Objects.equals(answer.apply(before), answer.apply(after))) {
            changed.add(field);
        }
    }
}

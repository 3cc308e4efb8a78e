package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import org.neaspec.plenary.people.KeepPerson;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** Writes what a person told in the form to where it is kept. */
@Singleton
class RegistrationAnswers {

    private final RegistrationRepository registrations;
    private final KeepPerson persons;
    private final ClaimRepository claims;
    private final RegistrationBodies bodies;

    RegistrationAnswers(
            RegistrationRepository registrations,
            KeepPerson persons,
            ClaimRepository claims,
            RegistrationBodies bodies) {
        this.registrations = registrations;
        this.persons = persons;
        this.claims = claims;
        this.bodies = bodies;
    }

    void write(Locked locked, Answers before, Answers answers) {
        registrations.change(
                locked.id(),
                answers.category(),
                answers.jobTitle(),
                answers.unit(),
                answers.organisation(),
                answers.country(),
                answers.attendance(),
                answers.zoneId(),
                answers.dietary(),
                answers.accessNeeds(),
                answers.consentListing());
        bodies.follow(locked.id(), before, answers);
        persons.told(locked.personId(), answers.person());
        if (!before.claims().equals(answers.claims())) {
            claims.removeAll(locked.id());
            answers.claims().forEach(claim -> claims.add(locked.id(), claim));
        }
    }
}

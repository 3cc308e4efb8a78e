package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.form.KeepAnswers;

/** Has the places that people chose among a meeting's questions follow their registrations, in the transaction of the act. */
@Singleton
class ChosenPlaces {

    private final KeepAnswers answers;

    ChosenPlaces(KeepAnswers answers) {
        this.answers = answers;
    }

    @EventListener
    void decided(RegistrationDecided fact) {
        follow(fact.registrationId(), fact.status());
    }

    @EventListener
    void undone(DecisionUndone fact) {
        follow(fact.registrationId(), fact.status());
    }

    @EventListener
    void withdrawn(RegistrationWithdrawn fact) {
        answers.release(fact.registrationId());
    }

    @EventListener
    void replaced(RegistrationReplaced fact) {
        answers.release(fact.registrationId());
    }

    private void follow(long registrationId, RegistrationStatus status) {
        if (status.ended()) {
            answers.release(registrationId);
        } else {
            answers.takeAgain(registrationId);
        }
    }
}

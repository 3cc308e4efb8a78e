package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was published, so that tests can ask. */
@Singleton
public class FactLog {

    private final List<Object> facts = new CopyOnWriteArrayList<>();

    @EventListener
    void on(RegistrationSubmitted fact) {
        facts.add(fact);
    }

    @EventListener
    void on(RegistrationAttemptedAgain fact) {
        facts.add(fact);
    }

    @EventListener
    void on(PersonalLinkRequested fact) {
        facts.add(fact);
    }

    @EventListener
    void on(RegistrationDecided fact) {
        facts.add(fact);
    }

    @EventListener
    void on(RegistrationEndorsed fact) {
        facts.add(fact);
    }

    @EventListener
    void on(DecisionUndone fact) {
        facts.add(fact);
    }

    @EventListener
    void on(RegistrationChanged fact) {
        facts.add(fact);
    }

    @EventListener
    void on(RegistrationWithdrawn fact) {
        facts.add(fact);
    }

    @EventListener
    void on(DesignationVerified fact) {
        facts.add(fact);
    }

    public <T> List<T> of(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

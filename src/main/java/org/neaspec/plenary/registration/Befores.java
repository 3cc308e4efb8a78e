package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.registration.RegistrationRepository.Locked;

/** Remembers with a step how things stood before it. */
@Singleton
class Befores {

    private final RulingDesk rulings;
    private final ProgrammeJson json;

    Befores(RulingDesk rulings, ProgrammeJson json) {
        this.rulings = rulings;
        this.json = json;
    }

    String before(Locked locked) {
        return json.write(
                new Before(locked.status(), locked.reason(), locked.endorsed(), rulings.asTheyStand(locked.id())));
    }

    Before read(String text) {
        return json.read(text, Before.class);
    }
}

package org.neaspec.plenary.people;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Keeps the index of people up to date while nobody looks, so that whoever looks does not wait. */
@Singleton
class PersonIndexWorker {

    private final People people;

    PersonIndexWorker(People people) {
        this.people = people;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
    void catchUp() {
        while (people.catchUp()) {
            // A list of thousands was read in: all of it, before anybody looks.
        }
    }
}

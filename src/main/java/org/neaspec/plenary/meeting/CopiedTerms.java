package org.neaspec.plenary.meeting;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** The next edition keeps its waiting list, and asks for endorsement, as the one before did. */
@Singleton
class CopiedTerms {

    private final MeetingRepository repository;

    CopiedTerms(MeetingRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void copied(MeetingCopied fact) {
        repository.copyTerms(fact.earlierId(), fact.meetingId());
    }
}

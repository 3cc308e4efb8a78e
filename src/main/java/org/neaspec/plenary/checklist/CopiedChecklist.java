package org.neaspec.plenary.checklist;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.shared.RandomIds;

/** The next edition begins with the tasks of the one before, none of them done. */
@Singleton
class CopiedChecklist {

    private final ChecklistRepository repository;

    CopiedChecklist(ChecklistRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void copied(MeetingCopied fact) {
        for (ChecklistTask task : repository.of(fact.earlierId())) {
            repository.add(RandomIds.publicId(), fact.meetingId(), task.title(), task.responsible(), task.daysBefore());
        }
    }
}

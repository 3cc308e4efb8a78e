package org.neaspec.plenary.checklist;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door to read what is to be done. It is for staff only. */
@Singleton
public final class Checklists {

    private final ChecklistRepository repository;

    Checklists(ChecklistRepository repository) {
        this.repository = repository;
    }

    /** First what is due first, last what has no day. */
    public List<ChecklistTask> of(long meetingId) {
        return repository.of(meetingId);
    }

    public Optional<ChecklistTask> find(long meetingId, String id) {
        return repository.find(meetingId, id);
    }

    /** The meetings that take place, or were over not more than 60 days ago, of which something should have been done before this day. */
    public List<OverdueTasks> overdue(LocalDate today) {
        return repository.overdue(today);
    }
}

package org.neaspec.plenary.checklist;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.shared.RandomIds;

/** Keeps the checklist of a meeting. */
@Singleton
public class KeepChecklist {

    private final ChecklistRepository repository;
    private final UsualTasks usual;
    private final AuditTrail audit;
    private final Clock clock;

    KeepChecklist(ChecklistRepository repository, UsualTasks usual, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.usual = usual;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be written down.
     *
     * @param daysBefore by how many days before the first day; negative after it, null for any time
     */
    public record Wish(
            String title,
            @Nullable String responsible,
            @Nullable Integer daysBefore) {}

    @Transactional
    public void add(MeetingFacts meeting, Wish wish, Actor by) {
        insert(meeting.id(), wish);
        audit.record(by, "checklist.added", meeting.slug(), wish.title);
    }

    /** Adds what is usually done for a meeting, less what its mode has no use for and what stands there already. */
    @Transactional
    public void addUsual(MeetingFacts meeting, Actor by) {
        var there =
                repository.of(meeting.id()).stream().map(ChecklistTask::title).toList();
        usual.of(meeting.mode() == Mode.VIRTUAL).stream()
                .filter(wish -> !there.contains(wish.title))
                .forEach(wish -> insert(meeting.id(), wish));
        audit.record(by, "checklist.usualAdded", meeting.slug(), null);
    }

    /**
     * @param version of what was seen
     * @return false when somebody else has changed, ticked or removed it since
     */
    @Transactional
    public boolean change(MeetingFacts meeting, String id, int version, Wish wish, Actor by) {
        if (repository.change(meeting.id(), id, version, wish.title, wish.responsible, wish.daysBefore) == 0) {
            return false;
        }
        audit.record(by, "checklist.changed", meeting.slug(), wish.title);
        return true;
    }

    /** Says that it is done. Twice is as good as once: the first stays written. */
    @Transactional
    public void done(MeetingFacts meeting, ChecklistTask task, Actor by) {
        if (repository.done(meeting.id(), task.id(), clock.instant(), by.name()) > 0) {
            audit.record(by, "checklist.done", meeting.slug(), task.title());
        }
    }

    /** Takes that back. */
    @Transactional
    public void open(MeetingFacts meeting, ChecklistTask task, Actor by) {
        if (repository.open(meeting.id(), task.id()) > 0) {
            audit.record(by, "checklist.opened", meeting.slug(), task.title());
        }
    }

    @Transactional
    public void remove(MeetingFacts meeting, ChecklistTask task, Actor by) {
        if (repository.remove(meeting.id(), task.id()) > 0) {
            audit.record(by, "checklist.removed", meeting.slug(), task.title());
        }
    }

    private void insert(long meetingId, Wish wish) {
        repository.add(RandomIds.publicId(), meetingId, wish.title, wish.responsible, wish.daysBefore);
    }
}

package org.neaspec.plenary.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.RandomIds;

/** Keeps the list of days that meetings should avoid. The same days stand there under one name once: a unique key sees to it. */
@Singleton
public class KeepDatesToAvoid {

    private final DateToAvoidRepository repository;
    private final AuditTrail audit;

    KeepDatesToAvoid(DateToAvoidRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /** What is to be written down. */
    public record Wish(
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String source) {

        String days() {
            return firstDay + "/" + lastDay;
        }
    }

    @Transactional
    public void add(Wish wish, Actor by) {
        repository.add(RandomIds.publicId(), wish.title, wish.firstDay, wish.lastDay, wish.source);
        audit.record(by, "meeting.dateToAvoidAdded", wish.title, wish.days());
    }

    /**
     * @param version of what was seen
     * @return false when somebody else has changed or removed it since
     */
    @Transactional
    public boolean change(String id, int version, Wish wish, Actor by) {
        if (repository.change(id, version, wish.title, wish.firstDay, wish.lastDay, wish.source) == 0) {
            return false;
        }
        audit.record(by, "meeting.dateToAvoidChanged", wish.title, wish.days());
        return true;
    }

    /** @return false when it is not there any more */
    @Transactional
    public boolean remove(String id, Actor by) {
        DateToAvoid gone = repository.find(id).orElse(null);
        if (gone == null || repository.remove(id) == 0) {
            return false;
        }
        audit.record(by, "meeting.dateToAvoidRemoved", gone.title(), gone.firstDay() + "/" + gone.lastDay());
        return true;
    }
}

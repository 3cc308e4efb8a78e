package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Writes down what happens to persons, beside them and in the record of all actions. */
@Singleton
class PersonHistory {

    private static final int SHOWN = 100;

    private final PersonRepository persons;
    private final AuditTrail audit;
    private final Clock clock;

    PersonHistory(PersonRepository persons, AuditTrail audit, Clock clock) {
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param detail names and ids only; the record of all actions is for ever */
    void add(long personId, String name, PersonAct act, @Nullable String detail, Organiser by) {
        step(personId, act, detail, by);
        audit.record(Actor.staff(by.accountId(), by.name()), act.audited(), name, detail);
    }

    /** The same, where another line in the record of all actions says it already. */
    void step(long personId, PersonAct act, @Nullable String detail, Organiser by) {
        persons.addStep(personId, clock.instant(), by.name(), act, detail);
    }

    /** Newest first. */
    List<PersonStep> of(List<Long> personIds) {
        return persons.steps(personIds, SHOWN);
    }
}

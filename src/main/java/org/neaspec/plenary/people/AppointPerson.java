package org.neaspec.plenary.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;

/**
 * Records designations of a person that staff have seen proof of, whatever the meeting. What a designation opens or closes is
 * open or closed at once, at every meeting.
 */
@Singleton
public class AppointPerson {

    private final PersonRepository persons;
    private final AppointmentRepository appointments;
    private final PersonHistory history;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    AppointPerson(
            PersonRepository persons,
            AppointmentRepository appointments,
            PersonHistory history,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.persons = persons;
        this.appointments = appointments;
        this.history = history;
        this.facts = facts;
        this.clock = clock;
    }

    /** Adds one. {@code TAKEN} when the person holds one of the same kind for the same State at some of the same days. */
    @Transactional
    public Saved add(long personId, Proof proof, Organiser by) {
        PersonRecord person = locked(personId);
        if (person == null) {
            return Saved.GONE;
        }
        if (appointments.of(personId).stream().anyMatch(held -> Appointments.collide(held, proof))) {
            return Saved.TAKEN;
        }
        appointments.add(personId, proof, by, clock.instant());
        history.add(
                personId,
                person.printedName(),
                PersonAct.DESIGNATION_VERIFIED,
                proof.kind().name(),
                by);
        facts.publishEvent(new DesignationsChanged(Set.of(personId), by));
        return Saved.DONE;
    }

    /** Changes State, days or source of one; its kind stays. Who changes it answers for it from now on. */
    @Transactional
    public Saved change(long personId, long id, int version, Proof proof, Organiser by) {
        PersonRecord person = locked(personId);
        Appointment held = appointments.lock(personId, id).orElse(null);
        if (person == null || held == null) {
            return Saved.GONE;
        }
        if (held.version() != version) {
            return Saved.OVERTAKEN;
        }
        Proof wanted = new Proof(held.kind(), proof.stateCode(), proof.from(), proof.until(), proof.source());
        if (appointments.of(personId).stream()
                .anyMatch(other -> other.id() != id && Appointments.collide(other, wanted))) {
            return Saved.TAKEN;
        }
        appointments.change(id, wanted, by, clock.instant());
        history.add(
                personId,
                person.printedName(),
                PersonAct.DESIGNATION_CHANGED,
                held.kind().name(),
                by);
        facts.publishEvent(new DesignationsChanged(Set.of(personId), by));
        return Saved.DONE;
    }

    /** Ends one with the day before today; one that has not begun by then is taken back. */
    @Transactional
    public Saved end(long personId, long id, int version, Organiser by) {
        PersonRecord person = locked(personId);
        Appointment held = appointments.lock(personId, id).orElse(null);
        if (person == null || held == null) {
            return Saved.GONE;
        }
        if (held.version() != version) {
            return Saved.OVERTAKEN;
        }
        LocalDate last = LocalDate.now(clock).minusDays(1);
        if (held.validFrom() != null && held.validFrom().isAfter(last)) {
            appointments.remove(id);
        } else {
            Proof ended = new Proof(held.kind(), held.stateCode(), held.validFrom(), last, held.source());
            appointments.change(id, ended, by, clock.instant());
        }
        history.add(
                personId,
                person.printedName(),
                PersonAct.DESIGNATION_ENDED,
                held.kind().name(),
                by);
        facts.publishEvent(new DesignationsChanged(Set.of(personId), by));
        return Saved.DONE;
    }

    private @Nullable PersonRecord locked(long personId) {
        persons.lock(List.of(personId));
        return persons.byId(personId)
                .filter(person -> person.mergedInto() == null)
                .orElse(null);
    }
}

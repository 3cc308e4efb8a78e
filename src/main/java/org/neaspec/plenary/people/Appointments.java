package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;

/** The designations of persons, for rooms that verify them; inside the caller's transaction. */
@Singleton
public class Appointments {

    private final AppointmentRepository rows;
    private final PersonHistory history;
    private final Clock clock;

    Appointments(AppointmentRepository rows, PersonHistory history, Clock clock) {
        this.rows = rows;
        this.history = history;
        this.clock = clock;
    }

    /** What a person holds, will hold and has held. */
    public List<Appointment> of(long personId) {
        return rows.of(personId);
    }

    /** The same of several, in one query. */
    public List<Appointment> ofAll(Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : rows.ofAll(personIds);
    }

    /**
     * Verifies. One of the same kind and time, verified before, is replaced; one that was over before this one begins stays as
     * it is. The caller has locked the person.
     */
    public void put(long personId, Proof proof, Organiser by) {
        history.step(personId, PersonAct.DESIGNATION_VERIFIED, proof.kind().name(), by);
        List<Appointment> same = rows.of(personId).stream()
                .filter(held -> held.kind() == proof.kind() && overlap(held, proof))
                .sorted(Comparator.comparing(Appointment::id))
                .toList();
        if (same.isEmpty()) {
            rows.add(personId, proof, by, clock.instant());
            return;
        }
        rows.change(same.get(0).id(), proof, by, clock.instant());
        same.stream().skip(1).forEach(other -> rows.remove(other.id()));
    }

    /** Takes back every designation of a kind; how many there were. */
    public int remove(long personId, Designation kind, Organiser by) {
        int many = rows.removeAll(personId, kind);
        if (many > 0) {
            history.step(personId, PersonAct.DESIGNATION_REMOVED, kind.name(), by);
        }
        return many;
    }

    /** Whether the person would hold the same thing twice on some day. */
    static boolean collide(Appointment held, Proof proof) {
        return held.kind() == proof.kind()
                && Objects.equals(held.stateCode(), proof.stateCode())
                && overlap(held, proof);
    }

    private static boolean overlap(Appointment held, Proof proof) {
        return notAfter(held.validFrom(), proof.until()) && notAfter(proof.from(), held.validUntil());
    }

    private static boolean notAfter(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null || !from.isAfter(until);
    }
}

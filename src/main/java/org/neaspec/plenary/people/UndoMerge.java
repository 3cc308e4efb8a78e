package org.neaspec.plenary.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;

/**
 * Tells two persons apart who were made one. Everything that moved goes back; what came later stays with the one who was kept,
 * and so does a field that somebody changed since.
 */
@Singleton
public class UndoMerge {

    private final PersonRepository persons;
    private final PairRepository pairs;
    private final AppointmentRepository appointments;
    private final PersonHistory history;
    private final List<PersonTies> ties;
    private final ObjectMapper json;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    UndoMerge(
            PersonRepository persons,
            PairRepository pairs,
            AppointmentRepository appointments,
            PersonHistory history,
            List<PersonTies> ties,
            ObjectMapper json,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.persons = persons;
        this.pairs = pairs;
        this.appointments = appointments;
        this.history = history;
        this.ties = ties;
        this.json = json;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code GONE} when there is no such merge to undo; {@code TAKEN} when the one kept was merged on: that is undone first. */
    @Transactional
    public Saved undo(long mergeId, Organiser by) {
        PairRepository.Merge merge = pairs.merge(mergeId, MergePersons.WHAT).orElse(null);
        if (merge == null) {
            return Saved.GONE;
        }
        persons.lock(List.of(merge.goneId(), merge.keptId()));
        PersonRecord gone = persons.byId(merge.goneId()).orElseThrow();
        PersonRecord kept = persons.byId(merge.keptId()).orElseThrow();
        if (kept.mergedInto() != null) {
            return Saved.TAKEN;
        }
        if (pairs.undone(mergeId, by.name(), clock.instant()) == 0) {
            return Saved.GONE;
        }
        moveBack(gone, kept, read(merge.wayBack()));
        history.add(kept.id(), kept.printedName(), PersonAct.UNMERGED, gone.printedName(), by);
        history.step(gone.id(), PersonAct.UNMERGED, kept.printedName(), by);
        facts.publishEvent(new DesignationsChanged(Set.of(kept.id(), gone.id()), by));
        return Saved.DONE;
    }

    private void moveBack(PersonRecord gone, PersonRecord kept, WayBack wayBack) {
        pairs.point(gone.id(), null, true);
        ties.forEach(room -> room.moveBack(wayBack.moved().getOrDefault(room.room(), List.of()), gone.id(), kept.id()));
        if (!wayBack.designations().isEmpty()) {
            appointments.move(wayBack.designations(), kept.id(), gone.id());
        }
        if (!wayBack.aliases().isEmpty()) {
            pairs.repoint(wayBack.aliases(), kept.id(), gone.id());
        }
        if (wayBack.becamePrinted()) {
            pairs.printedNoMore(kept.id());
        }
        ChangePerson.write(persons, kept.id(), asBefore(kept.details(), wayBack));
    }

    private static PersonDetails asBefore(PersonDetails now, WayBack wayBack) {
        PersonDetails then = wayBack.after();
        PersonDetails before = wayBack.before();
        return new PersonDetails(
                back(PersonDetails::honorific, now, then, before),
                back(PersonDetails::givenName, now, then, before),
                back(PersonDetails::familyName, now, then, before),
                Objects.requireNonNull(back(PersonDetails::printedName, now, then, before)),
                back(PersonDetails::localName, now, then, before),
                back(PersonDetails::jobTitle, now, then, before),
                back(PersonDetails::unit, now, then, before),
                back(PersonDetails::affiliation, now, then, before),
                back(PersonDetails::bodyId, now, then, before),
                back(PersonDetails::email, now, then, before),
                back(PersonDetails::phone, now, then, before),
                back(PersonDetails::language, now, then, before),
                back(PersonDetails::biography, now, then, before));
    }

    /** A field as it was, unless it is not any more what the merge made it. */
    private static <T> @Nullable T back(
            Function<PersonDetails, @Nullable T> field, PersonDetails now, PersonDetails then, PersonDetails before) {
        T present = field.apply(now);
        return Objects.equals(present, field.apply(then)) ? field.apply(before) : present;
    }

    private WayBack read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, WayBack.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.neaspec.plenary.people;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.PersonTies.Clash;

/** Moves what hangs on a person to another one and back, in all rooms, inside the caller's transaction. */
@Singleton
class PersonMoves {

    private final PersonRepository persons;
    private final PairRepository pairs;
    private final AppointmentRepository appointments;
    private final List<PersonTies> ties;
    private final ObjectMapper json;

    PersonMoves(
            PersonRepository persons,
            PairRepository pairs,
            AppointmentRepository appointments,
            List<PersonTies> ties,
            ObjectMapper json) {
        this.persons = persons;
        this.pairs = pairs;
        this.appointments = appointments;
        this.ties = ties;
        this.json = json;
    }

    /** What has to be decided before the two can be one. */
    List<Clash> clashes(long one, long other) {
        return ties.stream().flatMap(room -> room.clashes(one, other).stream()).toList();
    }

    /**
     * Gives the one who stays everything that hangs on the other.
     *
     * @param chosen what the directory says about the one afterwards
     * @return the way back, as it is kept
     */
    String move(PersonRecord gone, PersonRecord kept, PersonDetails chosen) {
        Map<String, List<Long>> moved = new LinkedHashMap<>();
        ties.forEach(room -> moved.put(room.room(), room.move(gone.id(), kept.id())));
        List<Long> designations = appointments.ids(gone.id());
        if (!designations.isEmpty()) {
            appointments.move(designations, gone.id(), kept.id());
        }
        List<Long> aliases = persons.aliases(gone.id());
        if (!aliases.isEmpty()) {
            pairs.repoint(aliases, gone.id(), kept.id());
        }
        boolean becomesPrinted = gone.code() != null && kept.code() == null;
        if (becomesPrinted) {
            pairs.printed(kept.id(), kept.publicId());
        }
        pairs.point(gone.id(), kept.id(), false);
        pairs.forgetKeys(gone.id());
        ChangePerson.write(persons, kept.id(), chosen);
        return written(new WayBack(kept.details(), chosen, moved, designations, aliases, becomesPrinted));
    }

    /** Gives it back, as far as it is still what the merge made it. */
    void back(PersonRecord gone, PersonRecord kept, String way) {
        WayBack wayBack = read(way);
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

    private String written(WayBack wayBack) {
        try {
            return json.writeValueAsString(wayBack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WayBack read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, WayBack.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.neaspec.plenary.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.PersonTies.Clash;

/**
 * Makes two persons one. Registrations and designations move; published programmes keep the id they were published with and
 * the person who is gone points to the one who is kept. What moved is written down, so that it can go back.
 */
@Singleton
public class MergePersons {

    static final String WHAT = "PERSON";

    private final PersonRepository persons;
    private final PairRepository pairs;
    private final AppointmentRepository appointments;
    private final PersonHistory history;
    private final List<PersonTies> ties;
    private final ObjectMapper json;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    MergePersons(
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

    /** A person as he or she was shown. */
    public record Seen(long id, int version) {}

    /**
     * Merges.
     *
     * @param gone whoever is not there by itself afterwards
     * @param kept whoever stays
     * @param chosen what the directory says about the one afterwards
     */
    @Transactional
    public MergeOutcome merge(Seen gone, Seen kept, PersonDetails chosen, Organiser by) {
        persons.lock(List.of(gone.id(), kept.id()));
        PersonRecord one = persons.byId(gone.id()).orElse(null);
        PersonRecord other = persons.byId(kept.id()).orElse(null);
        if (one == null || other == null || one.mergedInto() != null || other.mergedInto() != null) {
            return new MergeOutcome.Gone();
        }
        if (one.id() == other.id()) {
            return new MergeOutcome.Gone();
        }
        if (one.version() != gone.version() || other.version() != kept.version()) {
            return new MergeOutcome.Overtaken();
        }
        List<Clash> clashes = clashes(one.id(), other.id());
        if (!clashes.isEmpty()) {
            return new MergeOutcome.Clashing(clashes);
        }
        WayBack wayBack = move(one, other, chosen);
        pairs.addMerge(WHAT, one.id(), other.id(), written(wayBack), by.name(), clock.instant());
        history.add(other.id(), chosen.printedName(), PersonAct.MERGED, one.printedName(), by);
        facts.publishEvent(new DesignationsChanged(Set.of(other.id()), by));
        return new MergeOutcome.Merged(other.publicId());
    }

    /** What has to be decided before the two can be one. */
    public List<Clash> clashes(long one, long other) {
        return ties.stream().flatMap(room -> room.clashes(one, other).stream()).toList();
    }

    private WayBack move(PersonRecord gone, PersonRecord kept, PersonDetails chosen) {
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
        return new WayBack(kept.details(), chosen, moved, designations, aliases, becomesPrinted);
    }

    private String written(WayBack wayBack) {
        try {
            return json.writeValueAsString(wayBack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

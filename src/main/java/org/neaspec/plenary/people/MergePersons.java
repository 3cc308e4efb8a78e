package org.neaspec.plenary.people;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
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
    private final PersonHistory history;
    private final PersonMoves moves;
    private final ApplicationEventPublisher<Object> facts;
    private final Clock clock;

    MergePersons(
            PersonRepository persons,
            PairRepository pairs,
            PersonHistory history,
            PersonMoves moves,
            ApplicationEventPublisher<Object> facts,
            Clock clock) {
        this.persons = persons;
        this.pairs = pairs;
        this.history = history;
        this.moves = moves;
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
        String wayBack = moves.move(one, other, chosen);
        pairs.addMerge(WHAT, one.id(), other.id(), wayBack, by.name(), clock.instant());
        history.add(other.id(), chosen.printedName(), PersonAct.MERGED, one.printedName(), by);
        facts.publishEvent(new DesignationsChanged(Set.of(other.id()), by));
        facts.publishEvent(new EmailsChanged(Set.of(other.id()), by));
        return new MergeOutcome.Merged(other.publicId());
    }

    /** What has to be decided before the two can be one. */
    public List<Clash> clashes(long one, long other) {
        return moves.clashes(one, other);
    }
}

package org.neaspec.plenary.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Who may be one person twice, and what staff said about that. */
@Singleton
public class Doubles {

    private final PairRepository pairs;
    private final PersonRepository persons;
    private final PersonHistory history;
    private final People people;
    private final Clock clock;

    Doubles(PairRepository pairs, PersonRepository persons, PersonHistory history, People people, Clock clock) {
        this.pairs = pairs;
        this.persons = persons;
        this.history = history;
        this.people = people;
        this.clock = clock;
    }

    /** Pairs, and how many there are in all. */
    public record Found(List<Pair> pairs, long many) {}

    /** Pairs nobody has decided about, newest first; or those that are known not to be one. */
    public Found find(boolean notSame, int count, int skipped) {
        people.catchUp();
        return new Found(pairs.pairs(notSame, count, skipped), pairs.count(notSame));
    }

    /** Who was merged into this person and can be told apart again. */
    public List<MergedPerson> mergedInto(PersonRecord person) {
        return pairs.mergesInto(person.id());
    }

    /** Remembers that two are not one, or that it is open again. */
    @Transactional
    public void decide(PersonRecord one, PersonRecord other, boolean notSame, Organiser by) {
        if (one.id() == other.id()) {
            return;
        }
        persons.lock(List.of(one.id(), other.id()));
        pairs.decide(
                Math.min(one.id(), other.id()), Math.max(one.id(), other.id()), notSame, by.name(), clock.instant());
        if (notSame) {
            history.add(one.id(), one.printedName(), PersonAct.NOT_SAME, other.printedName(), by);
        }
    }
}

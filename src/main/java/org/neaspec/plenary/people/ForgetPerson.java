package org.neaspec.plenary.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Empties what the directory knows of a person, as far as nothing else rests on it. Belongs to the caller's transaction. */
@Singleton
public class ForgetPerson {

    /** What is printed in the place of a name that is forgotten. */
    public static final String NOBODY = "(erased)";

    private final ForgetRepository forgotten;
    private final PairRepository pairs;
    private final PersonRepository persons;
    private final KeepPerson keep;
    private final List<PersonTies> ties;
    private final Clock clock;

    ForgetPerson(
            ForgetRepository forgotten,
            PairRepository pairs,
            PersonRepository persons,
            KeepPerson keep,
            List<PersonTies> ties,
            Clock clock) {
        this.forgotten = forgotten;
        this.pairs = pairs;
        this.persons = persons;
        this.keep = keep;
        this.ties = ties;
        this.clock = clock;
    }

    /** Adds somebody without a name, for what has to stay without telling whose it was. */
    @Transactional
    public long nobody() {
        return keep.add(
                new PersonDetails(null, null, null, NOBODY, null, null, null, null, null, null, null, null, null));
    }

    /**
     * Forgets a person to whom nothing is tied any more: names, addresses, keys, suggested pairs, history and the way back of
     * merges. Whoever is registered elsewhere stays as he or she is; whoever is printed in programmes keeps name and biography,
     * without addresses.
     */
    @Transactional
    public void forget(long personId) {
        persons.lock(List.of(personId));
        List<Long> all = new ArrayList<>(persons.aliases(personId));
        all.add(personId);
        if (forgotten.registrations(all) > 0) {
            return;
        }
        forgotten.forgetWayBack(all, clock.instant());
        forgotten.forgetSteps(all);
        if (forgotten.printed(all) > 0
                || ties.stream()
                        .anyMatch(room -> !room.of(all, PeopleSight.EVERYBODY).isEmpty())) {
            forgotten.forgetAddresses(all);
            return;
        }
        forgotten.empty(all, NOBODY);
        forgotten.forgetPairs(all);
        forgotten.forgetDesignations(all);
        all.forEach(pairs::forgetKeys);
    }

    /** Forgets the addresses alone, of somebody of whom no registration keeps any. */
    @Transactional
    public void forgetAddresses(long personId) {
        forgotten.forgetAddresses(List.of(personId));
        forgotten.forgetMailKeys(personId);
        forgotten.forgetWayBack(List.of(personId), clock.instant());
    }
}

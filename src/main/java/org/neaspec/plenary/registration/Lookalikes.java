package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.MergeOutcome;
import org.neaspec.plenary.people.MergePersons;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.people.PersonRecord;

/** Who may be registered twice, or be known from before: for those who decide. */
@Singleton
public class Lookalikes {

    private final LookalikeRepository rows;
    private final People people;
    private final MergePersons merge;
    private final Clock clock;

    Lookalikes(LookalikeRepository rows, People people, MergePersons merge, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.merge = merge;
        this.clock = clock;
    }

    /**
     * How many persons somebody may be.
     *
     * @param reference of one of them who is registered for the same meeting; null where none is
     * @param stateCode whom that one speaks for
     */
    public record Mark(
            long many, @Nullable String reference, @Nullable String stateCode) {}

    /** By registration; those who are like nobody are not there. One query. */
    public Map<Long, Mark> marks(List<Long> registrationIds) {
        Map<Long, Mark> marks = new HashMap<>();
        if (!registrationIds.isEmpty()) {
            rows.marks(registrationIds).forEach(row -> marks.put(row.id(), mark(row)));
        }
        return marks;
    }

    private static Mark mark(LookalikeRepository.Mark row) {
        var here = row.here();
        if (here == null) {
            return new Mark(row.many(), null, null);
        }
        var parts = here.split(" ", 2);
        return new Mark(row.many(), parts[0], parts[1].isEmpty() ? null : parts[1]);
    }

    /** The first of those whom the person of a registration may be; who is registered for the same meeting first. */
    public List<Lookalike> of(long registrationId) {
        return rows.of(registrationId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The public id of whoever is registered, as the directory has him or her. */
    public String person(long registrationId) {
        return rows.person(registrationId);
    }

    /**
     * Says that the person of a registration is one of those. The one known before stays, with what he or she holds; where the
     * two differ, what the registration says counts, but a name that is printed in programmes stays.
     *
     * @param person the public id of the one known before
     * @return empty when that one is not among those
     */
    @Transactional
    public Optional<MergeOutcome> same(
            long registrationId, String person, int mineVersion, int personVersion, Organiser by) {
        return of(registrationId).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(one -> merged(record(one.mine()), record(one.person()), mineVersion, personVersion, by));
    }

    private MergeOutcome merged(
            PersonRecord mine, PersonRecord known, int mineVersion, int knownVersion, Organiser by) {
        return merge.merge(
                new MergePersons.Seen(mine.id(), mineVersion),
                new MergePersons.Seen(known.id(), knownVersion),
                together(mine.details(), known),
                by);
    }

    private PersonRecord record(String publicId) {
        return people.one(PeopleSight.EVERYBODY, publicId).orElseThrow();
    }

    private static PersonDetails together(PersonDetails mine, PersonRecord known) {
        var before = known.details();
        var named = known.code() == null ? mine : before;
        return new PersonDetails(
                named.honorific(),
                named.givenName(),
                named.familyName(),
                named.printedName(),
                or(mine.localName(), before.localName()),
                or(mine.jobTitle(), before.jobTitle()),
                or(mine.unit(), before.unit()),
                or(mine.affiliation(), before.affiliation()),
                or(before.bodyId(), mine.bodyId()),
                or(mine.email(), before.email()),
                or(mine.phone(), before.phone()),
                or(before.language(), mine.language()),
                or(before.biography(), mine.biography()));
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}

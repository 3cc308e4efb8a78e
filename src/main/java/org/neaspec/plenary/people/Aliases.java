package org.neaspec.plenary.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids of persons who were merged into others. Programmes that were published keep the id they were published with, so
 * whoever looks for a person in one looks for all of these.
 */
public final class Aliases {

    private final Map<Long, Set<Long>> bySurvivor;

    private Aliases(Map<Long, Set<Long>> bySurvivor) {
        this.bySurvivor = bySurvivor;
    }

    static Aliases of(Collection<Directory.Merged> merged) {
        Map<Long, Set<Long>> bySurvivor = new HashMap<>();
        merged.forEach(one -> bySurvivor
                .computeIfAbsent(one.intoId(), id -> new HashSet<>(Set.of(id)))
                .add(one.id()));
        return new Aliases(bySurvivor);
    }

    /** The person and all who were merged into him or her. */
    public Set<Long> of(long personId) {
        return Set.copyOf(bySurvivor.getOrDefault(personId, Set.of(personId)));
    }
}

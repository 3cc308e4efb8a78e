package org.neaspec.plenary.registration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person who has a place counts as, and so which quotas he or she uses a place of.
 *
 * @param segments the segments the person is admitted to; empty before the approval
 * @param sessions the sessions the person chose
 */
record Demand(
        Category category, @Nullable String state, Attendance attendance, Set<Long> segments, Set<Long> sessions) {

    /** The same with these sessions and no others. */
    Demand in(Set<Long> others) {
        return new Demand(category, state, attendance, segments, Set.copyOf(others));
    }

    /** What counts from the moment the form is sent: neither segments nor sessions. */
    static Demand onSubmission(Category category, @Nullable String state, Attendance attendance) {
        return new Demand(category, state, attendance, Set.of(), Set.of());
    }
}

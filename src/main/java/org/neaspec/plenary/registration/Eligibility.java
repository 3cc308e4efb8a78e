package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Standing;

/**
 * Who would be admitted to a segment if approved, for lists of any length: only those are looked at about whom there is
 * something to know, a ruling or a designation. The decision itself is the one of {@link Admission}.
 */
@Singleton
public class Eligibility {

    private final StandingRepository rows;
    private final Standings standings;

    Eligibility(StandingRepository rows, Standings standings) {
        this.rows = rows;
        this.standings = standings;
    }

    /**
     * @param others whether those are admitted who are not among the exceptions
     * @param exceptions registrations of whom the opposite holds
     */
    public record Eligible(boolean others, Set<Long> exceptions) {

        public Eligible {
            exceptions = Set.copyOf(exceptions);
        }

        /** The exceptions as one value of a statement, such as {@code [7, 12]}. */
        public String exceptionsAsJson() {
            return exceptions.toString();
        }
    }

    /** Who would be admitted to a segment as a whole: four queries for each thousand people. */
    public Eligible to(Occasion segment) {
        if (segment.itemId() != null || segment.segmentId() == null) {
            throw new IllegalArgumentException("a segment as a whole is meant");
        }
        boolean others = admits(new Standing(segment.meetingId(), true, List.of(), List.of(), Set.of()), segment);
        List<String> kinds =
                segment.audience().admits().stream().map(Designation::name).collect(Collectors.toList());
        kinds.add("");
        var special = rows.special(segment.meetingId(), segment.segmentId(), kinds);
        var exceptions = standings.of(special).entrySet().stream()
                .filter(one -> admits(one.getValue(), segment) != others)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Eligible(others, exceptions);
    }

    /** The standing of each of these registrations of a meeting: three queries for each thousand. */
    public Map<Long, Standing> standings(long meetingId, Map<Long, RegistrationStatus> registrations) {
        return standings.of(registrations.entrySet().stream()
                .map(one -> new Registered(one.getKey(), meetingId, one.getValue()))
                .toList());
    }

    private static boolean admits(Standing standing, Occasion segment) {
        return Admission.foresee(standing, segment).admitted();
    }
}

package org.neaspec.plenary.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts about one registration on which admission rests. What a person typed, and the category, are deliberately not
 * among them.
 *
 * @param meetingId the meeting the registration is for
 * @param approved whether the registration is approved now
 * @param designations verified designations of the person
 * @param rulings explicit grants and refusals
 * @param duties programme items in which the person has a slot or duty
 * @param chosen programme items with limited places in which the person took one
 */
public record Standing(
        long meetingId,
        boolean approved,
        List<HeldDesignation> designations,
        List<Ruling> rulings,
        Set<Long> duties,
        Set<Long> chosen) {

    public Standing {
        designations = List.copyOf(designations);
        rulings = List.copyOf(rulings);
        duties = Set.copyOf(duties);
        chosen = Set.copyOf(chosen);
    }

    /** Of somebody who chose no session. */
    public Standing(
            long meetingId,
            boolean approved,
            List<HeldDesignation> designations,
            List<Ruling> rulings,
            Set<Long> duties) {
        this(meetingId, approved, designations, rulings, duties, Set.of());
    }

    /** Whether the person has a slot or duty in it. */
    public boolean hasDutyIn(Occasion occasion) {
        return occasion.itemId() != null && duties.contains(occasion.itemId());
    }

    /** Whether the person took a place in it. */
    public boolean chose(Occasion occasion) {
        return occasion.itemId() != null && chosen.contains(occasion.itemId());
    }

    Optional<Ruling> rulingOn(Occasion occasion) {
        return rulings.stream()
                .filter(ruling -> occasion.segmentId() != null && ruling.segmentId() == occasion.segmentId())
                .findFirst();
    }
}

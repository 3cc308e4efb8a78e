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
 */
public record Standing(
        long meetingId, boolean approved, List<HeldDesignation> designations, List<Ruling> rulings, Set<Long> duties) {

    public Standing {
        designations = List.copyOf(designations);
        rulings = List.copyOf(rulings);
        duties = Set.copyOf(duties);
    }

    Optional<Ruling> rulingOn(Occasion occasion) {
        return rulings.stream()
                .filter(ruling -> occasion.segmentId() != null && ruling.segmentId() == occasion.segmentId())
                .findFirst();
    }
}

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
 * @param awaited segments in which no place was left, so that the person waits for one
 */
public record Standing(
        long meetingId,
        boolean approved,
        List<HeldDesignation> designations,
        List<Ruling> rulings,
        Set<Long> duties,
        Set<Long> chosen,
        Set<Long> awaited) {

    public Standing {
        designations = List.copyOf(designations);
        rulings = List.copyOf(rulings);
        duties = Set.copyOf(duties);
        chosen = Set.copyOf(chosen);
        awaited = Set.copyOf(awaited);
    }

    /** Of somebody who waits for no segment. */
    public Standing(
            long meetingId,
            boolean approved,
            List<HeldDesignation> designations,
            List<Ruling> rulings,
            Set<Long> duties,
            Set<Long> chosen) {
        this(meetingId, approved, designations, rulings, duties, chosen, Set.of());
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

    /** Whether no place was left for the person in the segment it belongs to, or which it is. */
    public boolean waitsFor(Occasion occasion) {
        return occasion.segmentId() != null && awaited.contains(occasion.segmentId());
    }

    /** The same, were the registration approved. */
    Standing ifApproved() {
        return new Standing(meetingId, true, designations, rulings, duties, chosen, awaited);
    }

    /** The same with other rulings. */
    public Standing ruled(List<Ruling> others) {
        return new Standing(meetingId, approved, designations, others, duties, chosen, awaited);
    }

    /** The same with duties in these programme items. */
    public Standing onDuty(Set<Long> items) {
        return new Standing(meetingId, approved, designations, rulings, items, chosen, awaited);
    }

    /** The same, did the person wait for these segments and no others. */
    public Standing waitingFor(Set<Long> segments) {
        return new Standing(meetingId, approved, designations, rulings, duties, chosen, segments);
    }

    Optional<Ruling> rulingOn(Occasion occasion) {
        return rulings.stream()
                .filter(ruling -> occasion.segmentId() != null && ruling.segmentId() == occasion.segmentId())
                .findFirst();
    }
}

package org.neaspec.plenary.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Participant;

/** Viewers who do not exist: what a kind of reader would see, for previews and printed papers. No request ever comes from one. */
public final class Lookalike {

    private static final String NOBODY = "";

    private Lookalike() {}

    /** Somebody approved of whom nothing is verified: an observer from an NGO, for example. */
    public static Participant approved(long meetingId) {
        return participant(meetingId, List.of(), List.of());
    }

    /**
     * Somebody approved who holds these designations.
     *
     * @param state the designating State (ISO 3166-1 alpha-3), or null for none
     */
    public static Participant holding(long meetingId, Set<Designation> designations, @Nullable String state) {
        return participant(meetingId, held(designations, state), List.of());
    }

    /** Somebody approved who was let into this segment and no other restricted one. */
    public static Participant admittedTo(long meetingId, long segmentId) {
        return participant(meetingId, List.of(), List.of(grant(segmentId)));
    }

    /** Somebody who may attend everything: the reader of papers for the secretariat. */
    public static Participant everywhere(long meetingId, Collection<Long> segmentIds) {
        return participant(
                meetingId,
                held(Set.of(Designation.values()), null),
                segmentIds.stream().map(Lookalike::grant).toList());
    }

    private static List<HeldDesignation> held(Set<Designation> designations, @Nullable String state) {
        return designations.stream()
                .sorted()
                .map(kind -> new HeldDesignation(kind, state, null, null))
                .toList();
    }

    private static Ruling grant(long segmentId) {
        return new Ruling(segmentId, true, NOBODY, Instant.EPOCH);
    }

    private static Participant participant(long meetingId, List<HeldDesignation> held, List<Ruling> rulings) {
        return new Participant(0, NOBODY, new Standing(meetingId, true, held, rulings, Set.of()));
    }
}

package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentUses;

/** The roles in delegations of which the organiser says that a segment is for them. */
@Singleton
class RolesOnSegments implements SegmentUses {

    private final Delegations delegations;

    RolesOnSegments(Delegations delegations) {
        this.delegations = delegations;
    }

    @Override
    public List<Use> of(long meetingId, SegmentFacts segment) {
        long many = delegations.terms(meetingId).roles().stream()
                .filter(role -> role.segments().contains(segment.code()))
                .count();
        return List.of(new Use("programme.segmentUse.roles", many, true));
    }
}

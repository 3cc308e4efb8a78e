package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentUses;

/** The people who were admitted to a segment, or refused, by name. */
@Singleton
class RulingsOnSegments implements SegmentUses {

    private final RulingRepository rulings;

    RulingsOnSegments(RulingRepository rulings) {
        this.rulings = rulings;
    }

    @Override
    public List<Use> of(long meetingId, SegmentFacts segment) {
        return List.of(new Use("programme.segmentUse.rulings", rulings.countOn(segment.id()), false));
    }
}

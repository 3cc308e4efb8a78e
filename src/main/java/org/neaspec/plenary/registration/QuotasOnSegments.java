package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentUses;

/** The quotas of places in a segment, which would go with it. */
@Singleton
class QuotasOnSegments implements SegmentUses {

    private final QuotaRepository quotas;

    QuotasOnSegments(QuotaRepository quotas) {
        this.quotas = quotas;
    }

    @Override
    public List<Use> of(long meetingId, SegmentFacts segment) {
        long many = quotas.of(meetingId).stream()
                .filter(quota -> quota.segmentId() != null && quota.segmentId() == segment.id())
                .count();
        return List.of(new Use("programme.segmentUse.quotas", many, false));
    }
}

package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentUses;

/** The rows of the draft in a segment. */
@Singleton
class DraftSegmentUses implements SegmentUses {

    private final Drafts drafts;

    DraftSegmentUses(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Use> of(long meetingId, SegmentFacts segment) {
        long rows = drafts.of(meetingId).programme().items().stream()
                .filter(item -> segment.code().equals(item.segment()))
                .count();
        return List.of(new Use("programme.segmentUse.draft", rows, true));
    }
}

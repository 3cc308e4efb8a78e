package org.neaspec.plenary.programme;

import java.util.List;

/**
 * Says what would be lost with a segment. Every room implements it for what is its own, since this one knows none of those
 * above it.
 */
public interface SegmentUses {

    /**
     * How many things of one kind refer to it.
     *
     * @param key of the message that prints the number: "{0} rows of the draft"
     * @param byCode whether they know it by its code, so that they would lose it if it had another
     */
    record Use(String key, long many, boolean byCode) {}

    List<Use> of(long meetingId, SegmentFacts segment);
}

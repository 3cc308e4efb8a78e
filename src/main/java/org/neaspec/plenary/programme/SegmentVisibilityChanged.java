package org.neaspec.plenary.programme;

import org.neaspec.plenary.access.Visibility;

/** An organiser has changed how much of a restricted segment people learn who may not attend it. */
public record SegmentVisibilityChanged(
        long meetingId, long segmentId, String segmentCode, Visibility before, Visibility after) {}

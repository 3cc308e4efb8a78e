package org.neaspec.plenary.programme;

/** An organiser has changed a segment, and perhaps whom it admits. */
public record SegmentChanged(long meetingId, long segmentId) {}

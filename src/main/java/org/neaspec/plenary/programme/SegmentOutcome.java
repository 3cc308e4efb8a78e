package org.neaspec.plenary.programme;

import java.util.List;

/** What became of work on a segment. Only after {@link Saved} anything is other than before. */
public sealed interface SegmentOutcome {

    record Saved() implements SegmentOutcome {}

    /** Somebody else has changed it since the page was opened. */
    record Overtaken() implements SegmentOutcome {}

    /** Somebody else has deleted it. */
    record Gone() implements SegmentOutcome {}

    /** Another segment of the meeting has this code. */
    record CodeTaken() implements SegmentOutcome {}

    /** Something refers to it and would be lost. */
    record InUse(List<SegmentUses.Use> uses) implements SegmentOutcome {}
}

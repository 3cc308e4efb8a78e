package org.neaspec.plenary.programme;

import java.util.List;

/** What came of publishing a programme. */
public sealed interface PublishOutcome {

    record Published(int number) implements PublishOutcome {}

    /** There is nothing in it: an empty programme is not published. */
    record Empty() implements PublishOutcome {}

    /** Nothing that is printed differs from the newest version, and it is called the same. */
    record Unchanged() implements PublishOutcome {}

    /** The meeting has no time zone, so nobody could know when its rows are (gap I-25). */
    record NoZone() implements PublishOutcome {}

    /** These rows belong to segments that are gone, so nobody knows whom they admit. */
    record SegmentsGone(List<String> titles) implements PublishOutcome {

        public SegmentsGone {
            titles = List.copyOf(titles);
        }
    }

    /** These rows end no later than they begin: no calendar could hold them. */
    record Backwards(List<String> titles) implements PublishOutcome {

        public Backwards {
            titles = List.copyOf(titles);
        }
    }

    /** Somebody else published since; the number is that of the version that is the newest now. */
    record Overtaken(int newest) implements PublishOutcome {}
}

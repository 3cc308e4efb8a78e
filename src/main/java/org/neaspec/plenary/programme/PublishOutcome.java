package org.neaspec.plenary.programme;

/** What came of publishing a programme. */
public sealed interface PublishOutcome {

    record Published(int number) implements PublishOutcome {}

    /** There is nothing in it: an empty programme is not published. */
    record Empty() implements PublishOutcome {}

    /** Somebody else published since; the number is that of the version that is the newest now. */
    record Overtaken(int newest) implements PublishOutcome {}
}

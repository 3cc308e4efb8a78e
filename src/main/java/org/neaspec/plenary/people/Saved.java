package org.neaspec.plenary.people;

/** What came of a change in the directory. */
public enum Saved {
    DONE,
    /** Somebody else changed it since it was shown; nothing was done. */
    OVERTAKEN,
    /** It is not there any more, or was merged into another. */
    GONE,
    /** Another has that already; nothing was done. */
    TAKEN
}

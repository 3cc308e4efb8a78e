package org.neaspec.plenary.registration;

/** What became of an answer to somebody who waits for a session or segment. Words: {@code registration.occasion.<name>}. */
public enum OccasionAnswer {
    ACCEPTED,
    /** The time to accept is over. */
    TOO_LATE,
    LEFT,
    BACK_IN_LINE,
    /** There was nothing to answer. */
    NOTHING_OFFERED
}

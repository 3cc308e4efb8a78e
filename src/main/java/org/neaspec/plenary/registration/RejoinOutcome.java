package org.neaspec.plenary.registration;

/** What became of a person's wish to come back. */
public enum RejoinOutcome {
    REJOINED,
    /** Back, on the waiting list. */
    WAITING,
    FULL,
    NOT_OPEN,
    NOTHING_TO_DO
}

package org.neaspec.plenary.registration;

/** What became of a person's wish to come back. */
public enum RejoinOutcome {
    REJOINED,
    FULL,
    NOT_OPEN,
    NOTHING_TO_DO
}

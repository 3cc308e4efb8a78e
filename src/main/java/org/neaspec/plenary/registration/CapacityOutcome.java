package org.neaspec.plenary.registration;

/** What became of a change of the places of a meeting. */
public enum CapacityOutcome {
    SAVED,
    /** There is a quota for exactly these people already. */
    THERE_ALREADY,
    /** No such quota or person at this meeting. */
    UNKNOWN
}

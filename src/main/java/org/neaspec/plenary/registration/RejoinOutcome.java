package org.neaspec.plenary.registration;

/** What became of a person's wish to come back. */
public enum RejoinOutcome {
    REJOINED,
    /** Back; whether the person represents the State, its focal point has still to say. */
    AWAITING,
    /** Back to where he or she was: asked to send the form. */
    INVITED,
    /** Back, on the waiting list. */
    WAITING,
    FULL,
    NOT_OPEN,
    /** The same person is registered by another registration, which still stands. */
    REGISTERED_OTHERWISE,
    NOTHING_TO_DO
}

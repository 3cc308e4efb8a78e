package org.neaspec.plenary.registration;

/** What became of a decision about a change somebody had asked for. */
public enum ChangeRequestOutcome {
    ACCEPTED,
    REFUSED,
    /** Somebody decided it already, or the person asked for something else since. */
    GONE,
    /** The registration has ended, or cannot be changed for another reason. */
    NOT_NOW,
    /** There is no place for somebody who is what the person would be then. */
    NO_PLACE,
    /** The last place of something chosen among the meeting's questions is taken. */
    CHOICE_GONE
}

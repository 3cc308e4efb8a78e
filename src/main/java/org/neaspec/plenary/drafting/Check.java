package org.neaspec.plenary.drafting;

/** What the checks of a programme look for. The gaps named are those found in the papers of real meetings. */
public enum Check {
    /** No time zone (I-25). */
    NO_ZONE,
    /** A fixed offset in the place of a zone (I-40). */
    FIXED_OFFSET,
    /** Nothing says how to join a virtual or hybrid meeting that is near (I-43). */
    JOINING,
    /** Two officers are of one State. */
    OFFICERS_OF_ONE_STATE,
    /** The Chair is not of the State that hosts the meeting. */
    CHAIR_NOT_OF_HOST,
    /** A row ends before it begins. */
    BACKWARDS,
    /** A row is on a day on which the meeting is not. */
    OUTSIDE_DAYS,
    /** A row is outside the announced hours (I-09). */
    OUTSIDE_HOURS,
    /** A row has no day and time and the meeting is near. */
    UNTIMED,
    /** A time that does not exist, or exists twice, because the clocks of the zone change. */
    CLOCK_CHANGE,
    /** Nothing is planned between two rows of a day. */
    GAP,
    /** Two rows at once that are not in different rooms. */
    OVERLAP,
    /** Two rows at once in one room. */
    ROOM_CLASH,
    /** More than three hours without a break. */
    NO_BREAK,
    /** The printed length is not that of the clock (I-11, I-44). */
    PRINTED_MINUTES,
    /** The parts take longer or shorter than their row (I-11). */
    PART_MINUTES,
    /** One person or body in two rows at once. */
    SPEAKER_CLASH,
    /** A moderated row without moderator (I-18). */
    NO_MODERATOR,
    /** A session in which nobody speaks. */
    NO_SPEAKERS,
    /** Places that name no person and the meeting is near (I-17). */
    UNNAMED,
    /** Two people of one name in a row (I-61). */
    SAME_NAME,
    /** Guiding questions promised, none given (I-19). */
    NO_QUESTIONS,
    /** A row of a segment that is not there any more. */
    NO_SEGMENT,
    /** Restricted, and nothing says to whom. */
    NO_AUDIENCE,
    /** Whoever may not know a hidden row sees where it is. */
    HIDDEN_GAP,
    /** An agenda item that no row is about. */
    NOT_SCHEDULED,
    /** A row is about an agenda item that is not there any more. */
    NO_AGENDA_ITEM,
    LONG_TITLE,
    /** A bracket without its other half (I-20). */
    BRACKET,
    /** A year that cannot be, such as one with a footnote mark in it (I-22). */
    YEAR,
    /** "pm" after a time of the 24-hour clock (I-39). */
    PM,
    /** Two names of States without a space between them (I-13). */
    JOINED_NAMES,
    /** An ordinal that is not that of this meeting, the one before or the next (I-50). */
    ORDINAL,
    /** A link to join in a text that is printed. */
    PUBLIC_LINK;

    /** The message that names this check. */
    public String messageKey() {
        return "drafting.check." + name();
    }
}

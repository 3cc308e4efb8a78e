package org.neaspec.plenary.meeting;

/** How one meeting relates to another, read from the first to the second. */
public enum RelationKind {
    IN_CONJUNCTION_WITH,
    ASSOCIATED_EVENT_OF,
    BACK_TO_BACK_WITH,
    CONCURRENT_WITH,
    PREVIOUS_IN_SERIES,
    NEXT_IN_SERIES,
    PREPARES,
    FOLLOWS_UP;

    /**
     * The message that leads to the other meeting.
     *
     * @param fromTheOther whether it is read from the second to the first
     */
    public String messageKey(boolean fromTheOther) {
        return "meeting.relation." + name() + (fromTheOther ? ".inverse" : "");
    }
}

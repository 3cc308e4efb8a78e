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
     * The kind that says the same when it is stated at the other end. What has no word of its own there is none of the others;
     * the relation itself stands for it.
     */
    RelationKind inverse() {
        return switch (this) {
            case PREVIOUS_IN_SERIES -> NEXT_IN_SERIES;
            case NEXT_IN_SERIES -> PREVIOUS_IN_SERIES;
            default -> this;
        };
    }

    /** Whether the two are held together, so that the date of one bears on the other. */
    public boolean together() {
        return switch (this) {
            case IN_CONJUNCTION_WITH, ASSOCIATED_EVENT_OF, BACK_TO_BACK_WITH, CONCURRENT_WITH -> true;
            case PREVIOUS_IN_SERIES, NEXT_IN_SERIES, PREPARES, FOLLOWS_UP -> false;
        };
    }

    /**
     * The message that leads to the other meeting.
     *
     * @param fromTheOther whether it is read from the second to the first
     */
    public String messageKey(boolean fromTheOther) {
        return "meeting.relation." + name() + (fromTheOther ? ".inverse" : "");
    }
}

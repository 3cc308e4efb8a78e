package org.neaspec.plenary.access;

/** What one viewer sees of one row. */
public enum Sight {
    FULL,
    LISTED,
    PLACEHOLDER,
    ABSENT;

    static Sight ofTheIneligible(Visibility visibility) {
        return switch (visibility) {
            case PUBLISHED -> FULL;
            case LISTED -> LISTED;
            case PLACEHOLDER -> PLACEHOLDER;
            case HIDDEN -> ABSENT;
        };
    }
}

package org.neaspec.plenary.access;

/** How much of a restricted row people learn who may not attend it (domain notes, 4.5). */
public enum Visibility {
    /** Everything that is printed; only attendance is restricted. */
    PUBLISHED,
    /** Time, title and the words "For ... only". */
    LISTED,
    /** Time and "Closed session". */
    PLACEHOLDER,
    /** Nothing: the row answers like one that does not exist. */
    HIDDEN
}

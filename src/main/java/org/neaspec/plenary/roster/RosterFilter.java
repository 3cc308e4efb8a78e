package org.neaspec.plenary.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list is about. Empty texts ask for everybody.
 *
 * @param status by name, or {@link #PRESENT}
 * @param category by name
 * @param state by code
 * @param body what the name of the body or unit contains
 * @param segment "yes:" or "no:" and the code of a segment
 * @param attendance by name
 * @param role in a delegation, by name; {@link #ANY} or {@link #NONE}
 * @param from the first day of receipt, in the meeting's time
 * @param to the last day of receipt
 * @param words each of which is in a name in whatever script, a body, an address or the reference
 * @param mark "note", "change" or "failing": with a note of a colleague, a change that is asked for, an address that does not work
 * @param assignee the number of an account; {@link #ANY} or {@link #NONE}
 * @param bodyKind the kind of the body of the directory, by name; {@link #NONE} for those who come for none of it
 */
public record RosterFilter(
        String status,
        String category,
        String state,
        String body,
        String segment,
        String attendance,
        String role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String words,
        String mark,
        String assignee,
        String bodyKind) {

    /** Whoever has sent a form and has neither withdrawn nor been declined. */
    public static final String PRESENT = "PRESENT";

    public static final String ANY = "ANY";
    public static final String NONE = "NONE";
    public static final String NOTE = "note";
    public static final String CHANGE = "change";
    public static final String FAILING = "failing";

    public static final RosterFilter EVERYBODY =
            new RosterFilter("", "", "", "", "", "", "", null, null, "", "", "", "");
}

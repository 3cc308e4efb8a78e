package org.neaspec.plenary.mail;

import io.micronaut.core.annotation.Introspected;
import org.neaspec.plenary.roster.RosterQuery;

/**
 * Whom a meeting reminds, and when: so many working days before something, those in a state, of a segment.
 *
 * @param status by name, or {@link org.neaspec.plenary.roster.RosterFilter#PRESENT}, or {@link #NOBODY_NAMED}
 * @param segment the code of a segment that they are admitted to; empty for all
 */
@Introspected
public record ReminderRule(
        long id,
        String publicId,
        long meetingId,
        ReminderAnchor anchor,
        int days,
        String status,
        String segment,
        String createdBy) {

    /** Means focal points whose delegation is still empty. */
    public static final String NOBODY_NAMED = "NOBODY_NAMED";

    /** Whether it means focal points, and not people who are registered. */
    public boolean focalPoints() {
        return status.equals(NOBODY_NAMED);
    }

    /** The people it means, as a list of the meeting. */
    public String list() {
        return "?status=" + status + (segment.isEmpty() ? "" : "&segment=yes:" + segment);
    }

    /** @param reference to look for this one of them alone; empty for all */
    RosterQuery query(String reference) {
        return RosterQuery.read(list() + (reference.isEmpty() ? "" : "&q=" + reference));
    }
}

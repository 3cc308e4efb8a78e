package org.neaspec.plenary.checklist;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.neaspec.plenary.meeting.MeetingDate;

/**
 * One thing the organisers of a meeting have to do.
 *
 * @param id random; shown outside
 * @param responsible an office rather than a person: "host Government"
 * @param daysBefore by how many days before the first day of the meeting; negative after it, null for any time
 * @param version guards it against two organisers saving at once
 */
@Introspected
public record ChecklistTask(
        String id,
        String title,
        @Nullable String responsible,
        @Nullable Integer daysBefore,
        @Nullable Instant doneAt,
        @Nullable String doneByName,
        int version) {

    public boolean done() {
        return doneAt != null;
    }

    /** The last day to do it; null while the meeting has no day, and where it may be done at any time. */
    public @Nullable LocalDate due(MeetingDate date) {
        LocalDate first = date.exact() ? date.first() : null;
        return first == null || daysBefore == null ? null : first.minusDays(daysBefore);
    }

    /** Whether it should have been done before this day and is not. */
    public boolean overdue(MeetingDate date, LocalDate today) {
        LocalDate due = due(date);
        return due != null && !done() && due.isBefore(today);
    }
}

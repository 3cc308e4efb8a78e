package org.neaspec.plenary.drafting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.Digests;

/**
 * The values that a row has of itself, without what hangs on it (parts, places, questions, audience).
 *
 * @param day local to the meeting's zone; day, start and end are set together or not at all
 * @param printedMinutes the length as printed; null where none is printed
 */
public record RowValues(
        ItemKind kind,
        String title,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer printedMinutes,
        @Nullable Integer number,
        @Nullable String description,
        @Nullable String room,
        @Nullable String segment) {

    public static RowValues of(ProgrammeItem item) {
        return new RowValues(
                item.kind(),
                item.title(),
                item.day(),
                item.start(),
                item.end(),
                item.printedMinutes(),
                item.number(),
                item.description(),
                item.room(),
                item.segment());
    }

    /** The row with these values, and everything that hangs on it as before. */
    public ProgrammeItem on(ProgrammeItem item) {
        return item.toBuilder()
                .kind(kind)
                .title(title)
                .times(day, start, end)
                .printedMinutes(printedMinutes)
                .number(number)
                .description(description)
                .room(room)
                .segment(segment)
                .build();
    }

    public boolean timed() {
        return day != null && start != null && end != null;
    }

    /** Its length by the clock in minutes; zero while it has no set time. */
    public int minutes() {
        return start == null || end == null
                ? 0
                : (int) Duration.between(start, end).toMinutes();
    }

    /** What an editor must have seen: who changes the row sends it along, and another one means that somebody was faster. */
    public String fingerprint() {
        return Digests.sha256Hex(toString()).substring(0, 16);
    }
}

package org.neaspec.plenary.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the programme page.
 *
 * @param time null for a row without a set time
 * @param minutes its length as printed
 * @param quiet whether it is a break or the like
 * @param closed whether only its time may be known
 * @param restricted whether it carries the lock
 * @param audience for whom it is, in words; null where that may not be known or it needs no saying
 * @param why why this participant may attend; null for anybody else
 * @param agenda the formal agenda items it is about, in words
 * @param calendar its calendar file; null where there is none
 */
record RowView(
        String id,
        @Nullable TimeSpan time,
        @Nullable Integer minutes,
        boolean quiet,
        boolean closed,
        boolean restricted,
        boolean cancelled,
        String title,
        @Nullable String audience,
        @Nullable String why,
        @Nullable String agenda,
        @Nullable String description,
        @Nullable String room,
        List<Part> parts,
        List<SpeakerLine> slots,
        List<String> questions,
        boolean questionsPromised,
        @Nullable String calendar) {

    /** The same without its calendar file, for a version that may not hold any more. */
    RowView withoutCalendar() {
        return new RowView(
                id,
                time,
                minutes,
                quiet,
                closed,
                restricted,
                cancelled,
                title,
                audience,
                why,
                agenda,
                description,
                room,
                parts,
                slots,
                questions,
                questionsPromised,
                null);
    }

    /** A part of the row; printed as one sentence, it prints no speakers of its own. */
    record Part(
            String title,
            @Nullable Integer minutes,
            @Nullable String printedLine,
            List<SpeakerLine> slots) {}
}

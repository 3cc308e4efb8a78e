package org.neaspec.plenary.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Occasion;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Verdict;

/**
 * A row of a programme as one viewer may see it: what the viewer may not see is not in here. Where {@link #sight} is LISTED
 * only time, title and audience line remain, where it is PLACEHOLDER only the time.
 *
 * @param publicId its address, and for ever the UID of its calendar entry
 * @param day local to the meeting's zone; null with start and end while the row has no set time
 * @param printedMinutes the length as printed; null where the papers print none
 * @param title empty where only a placeholder may be seen
 * @param number of a session, where sessions are numbered
 * @param audienceLine whom the row admits, in the papers' words, where it is restricted
 * @param questionsPromised whether guiding questions will be provided
 * @param agenda the formal agenda items the row is about, in order
 * @param sequence how often its calendar entry has changed
 * @param occasion what admission asked; not for printing
 * @param verdict whether this viewer may attend and why; null unless the viewer is a participant
 */
public record ItemView(
        String publicId,
        Sight sight,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer printedMinutes,
        ItemKind kind,
        String title,
        @Nullable Integer number,
        @Nullable String audienceLine,
        @Nullable String description,
        @Nullable String room,
        List<PartView> parts,
        List<SlotView> slots,
        List<String> questions,
        boolean questionsPromised,
        List<AgendaMention> agenda,
        boolean cancelled,
        int sequence,
        Instant createdAt,
        Instant revisedAt,
        Occasion occasion,
        @Nullable Verdict verdict) {

    public ItemView {
        parts = List.copyOf(parts);
        slots = List.copyOf(slots);
        questions = List.copyOf(questions);
        agenda = List.copyOf(agenda);
    }

    /** Whether the row has a day and hours. */
    public boolean timed() {
        return day != null;
    }

    /** Whether not every approved participant may attend. */
    public boolean restricted() {
        return !occasion.audience().open();
    }

    /** Whether this viewer may attend. */
    public boolean attended() {
        return verdict != null && verdict.admitted();
    }

    /** What remains for somebody who may not attend a row that is merely listed. */
    ItemView listed() {
        return reduced(Sight.LISTED, title, audienceLine);
    }

    /** What remains where only the time may be known. */
    ItemView placeholder() {
        return reduced(Sight.PLACEHOLDER, "", null);
    }

    ItemView about(List<AgendaMention> items) {
        return new ItemView(
                publicId,
                sight,
                day,
                start,
                end,
                printedMinutes,
                kind,
                title,
                number,
                audienceLine,
                description,
                room,
                parts,
                slots,
                questions,
                questionsPromised,
                items,
                cancelled,
                sequence,
                createdAt,
                revisedAt,
                occasion,
                verdict);
    }

    private ItemView reduced(Sight reduced, String remainingTitle, @Nullable String remainingLine) {
        return new ItemView(
                publicId,
                reduced,
                day,
                start,
                end,
                null,
                ItemKind.SESSION,
                remainingTitle,
                null,
                remainingLine,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                cancelled,
                sequence,
                createdAt,
                revisedAt,
                occasion,
                verdict);
    }
}

package org.neaspec.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;

/** One thing that is otherwise in a row of a programme. {@link DifferenceWords} says it. */
public sealed interface Difference {

    /** Something that needs no old and new. */
    record Plain(What what) implements Difference {}

    enum What {
        ADDED,
        REMOVED,
        CANCELLED,
        RESTORED,
        PARTS_REORDERED,
        QUESTIONS_REORDERED,
        QUESTIONS_PROMISED,
        QUESTIONS_NO_LONGER_PROMISED
    }

    /** Another day, or other hours. */
    record Moved(Times before, Times after) implements Difference {}

    /** Day and hours in the meeting's zone; all null for a row without a set time. */
    record Times(
            @Nullable LocalDate day,
            @Nullable LocalTime start,
            @Nullable LocalTime end) {

        static Times of(ProgrammeItem item) {
            return new Times(item.day(), item.start(), item.end());
        }
    }

    /**
     * A text or number is another one.
     *
     * @param part the title of the part it is in; null in the row itself
     * @param before null where there was none
     * @param after null where there is none any more
     */
    record Reworded(
            Field field,
            @Nullable String part,
            @Nullable String before,
            @Nullable String after) implements Difference {}

    enum Field {
        KIND,
        MINUTES,
        NUMBER,
        TITLE,
        DESCRIPTION,
        ROOM,
        ORDER,
        PART,
        PART_LINE,
        QUESTION,
        AGENDA
    }

    /** It is meant for others than before. */
    record ForOthers(Whom before, Whom after) implements Difference {}

    /** Whom a row admits, as it is written: its segment, designations of its own, the words of the papers. */
    record Whom(
            @Nullable String segment,
            @Nullable List<Designation> admits,
            @Nullable String line) {

        static Whom of(ProgrammeItem item) {
            return new Whom(item.segment(), item.admits(), item.audienceLine());
        }
    }

    /**
     * A place for a speaker.
     *
     * @param part the title of the part it is in; null in the row itself
     * @param before null where it is new
     * @param after null where it is gone; both are null where only the order is another one
     */
    record Speaker(
            Fate fate,
            @Nullable String part,
            @Nullable SpeakerSlot before,
            @Nullable SpeakerSlot after) implements Difference {}

    enum Fate {
        ADDED,
        REMOVED,
        REPLACED,
        CHANGED,
        REORDERED
    }
}

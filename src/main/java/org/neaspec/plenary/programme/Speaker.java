package org.neaspec.plenary.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;

/**
 * A speaker as one viewer may know of him or her.
 *
 * @param name as printed in the meeting that was asked about
 * @param biography plain paragraphs, with an empty line between them
 * @param appearances those of the meeting that was asked about first, then those of other meetings, newest first
 */
public record Speaker(String name, @Nullable String biography, List<Appearance> appearances) {

    public Speaker {
        appearances = List.copyOf(appearances);
    }

    /**
     * A row in which the person is printed.
     *
     * @param part of the row; null where the person is a speaker of the row as a whole
     */
    public record Appearance(
            MeetingFacts meeting, ItemView item, @Nullable PartView part, SlotView slot) {}
}

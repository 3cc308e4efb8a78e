package org.neaspec.plenary.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Programme;

/**
 * The draft of one meeting as it is now.
 *
 * @param state the number of the state it is in; grows with each act, and steps back with undo
 * @param basedOn the newest version when it was begun or last published; 0 before the first
 * @param undo what undoing would take back; null when there is nothing
 * @param redo what redoing would do again; null when there is nothing
 */
public record Draft(
        long meetingId,
        int state,
        int basedOn,
        Programme programme,
        Instant savedAt,
        String savedBy,
        @Nullable Step undo,
        @Nullable Step redo) {

    /**
     * An act in the history of the draft.
     *
     * @param account of who did it; null where it was nobody of the staff, and for acts of long ago
     */
    public record Step(Said said, String by, @Nullable Long account, Instant at) {}
}

package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemView;

/**
 * A session with limited places that somebody may choose.
 *
 * @param chosen whether he or she has a place in it
 * @param left how many places are left for this person; null where none of the quotas counts him or her
 * @param waiting where he or she stands in its line; null for all others
 * @param line whether somebody who finds it full may stand in line for it
 * @param begun whether it is too late to choose it or to give it up
 */
public record SessionChoice(
        ItemView item,
        long itemId,
        boolean chosen,
        @Nullable Integer left,
        @Nullable OccasionWait waiting,
        boolean line,
        boolean begun) {

    /** Whether the person could take a place now, or one in line, or keeps what he or she has. */
    public boolean open() {
        return !begun && (chosen || left == null || left > 0 || line);
    }

    /** Whether the person waits for it, or is offered a place. */
    public boolean awaited() {
        return waiting != null && waiting.waits() && waiting.state() != OccasionWait.State.LAPSED;
    }
}

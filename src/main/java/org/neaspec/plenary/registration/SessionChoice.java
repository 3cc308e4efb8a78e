package org.neaspec.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.ItemView;

/**
 * A session with limited places that somebody may choose.
 *
 * @param chosen whether he or she has a place in it
 * @param left how many places are left for this person; null where none of the quotas counts him or her
 * @param begun whether it is too late to choose it or to give it up
 */
public record SessionChoice(
        ItemView item,
        long itemId,
        boolean chosen,
        @Nullable Integer left,
        boolean begun) {

    /** Whether the person could take a place now, or keeps the one he or she has. */
    public boolean open() {
        return !begun && (chosen || left == null || left > 0);
    }
}

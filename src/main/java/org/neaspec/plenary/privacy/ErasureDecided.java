package org.neaspec.plenary.privacy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.DataGroup;

/**
 * Staff have decided about a wish to be forgotten. It is said while the address is still known; what is to be erased is erased right
 * after, inside the same transaction.
 *
 * @param erased what is erased; empty where everything is kept
 * @param answer why something is kept; null where nothing is
 */
public record ErasureDecided(
        long requestId,
        long registrationId,
        Set<DataGroup> erased,
        @Nullable String answer) {

    public ErasureDecided {
        erased = Set.copyOf(erased);
    }

    /** Whether nothing of the person is left. */
    public boolean whole() {
        return erased.size() == DataGroup.values().length;
    }
}
